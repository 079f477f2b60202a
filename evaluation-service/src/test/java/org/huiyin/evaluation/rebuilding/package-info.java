/** Rebuilding on real parts, with a reader that tests can make read oddly or break down. */
@NullMarked
package org.huiyin.evaluation.rebuilding;

import org.jspecify.annotations.NullMarked;
