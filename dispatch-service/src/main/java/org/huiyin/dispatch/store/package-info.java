/** Rows: cases with their steps, replies and deadlines, and the city's data sets. Who may see which case is decided here. */
@NullMarked
package org.huiyin.dispatch.store;

import org.jspecify.annotations.NullMarked;
