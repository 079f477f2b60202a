/** Rows of the sessions of leaders at the window, and of the problems found. */
@NullMarked
package org.huiyin.intake.store.window;

import org.jspecify.annotations.NullMarked;
