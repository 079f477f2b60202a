/** Which cases are looked at a second time, by a lot that nobody without its key can foresee. */
@NullMarked
package org.huiyin.dispatch.draw;

import org.jspecify.annotations.NullMarked;
