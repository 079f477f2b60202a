/** The launcher behind ./run: reads the command line and hands over to one command. */
@NullMarked
package org.huiyin.local;

import org.jspecify.annotations.NullMarked;
