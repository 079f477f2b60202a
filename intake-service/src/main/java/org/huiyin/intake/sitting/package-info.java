/** The use cases of leaders at the window. */
@NullMarked
package org.huiyin.intake.sitting;

import org.jspecify.annotations.NullMarked;
