/** Hands out everything that is kept of one person's complaints. */
@NullMarked
package org.huiyin.intake.exporting;

import org.jspecify.annotations.NullMarked;
