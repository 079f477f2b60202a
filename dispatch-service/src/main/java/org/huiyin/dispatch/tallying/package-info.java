/** Keeps the figures per source small. */
@NullMarked
package org.huiyin.dispatch.tallying;

import org.jspecify.annotations.NullMarked;
