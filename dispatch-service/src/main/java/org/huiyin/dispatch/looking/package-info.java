/** How cases are opened for reading: one of them, what is to be done with many, and what should not be. */
@NullMarked
package org.huiyin.dispatch.looking;

import org.jspecify.annotations.NullMarked;
