/** Bringing all parts up in the order of their needs, watching them, and taking them down again. */
@NullMarked
package org.huiyin.local.start;

import org.jspecify.annotations.NullMarked;
