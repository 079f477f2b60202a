/** Who complains and how to reach them, checked before anything is stored. */
@NullMarked
package org.huiyin.intake.complainant;

import org.jspecify.annotations.NullMarked;
