/** How one case is opened for reading: like any other, or as a look at a referred one, which is written down. */
@NullMarked
package org.huiyin.dispatch.looking;

import org.jspecify.annotations.NullMarked;
