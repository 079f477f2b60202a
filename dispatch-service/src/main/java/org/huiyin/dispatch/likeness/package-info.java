/** How alike two cases are, and why, told without the words of either. */
@NullMarked
package org.huiyin.dispatch.likeness;

import org.jspecify.annotations.NullMarked;
