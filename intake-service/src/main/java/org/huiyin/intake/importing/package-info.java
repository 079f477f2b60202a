/** Takes files of complaints from outside systems: received at once, worked off row by row, safe to repeat and to cut off. */
@NullMarked
package org.huiyin.intake.importing;

import org.jspecify.annotations.NullMarked;
