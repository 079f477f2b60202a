/** Leaders at the window: sessions, the problems found in them, and what was done about those. */
@NullMarked
package org.huiyin.intake.window;

import org.jspecify.annotations.NullMarked;
