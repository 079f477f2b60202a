/** Who may see a complaint: sight by role and section, and the access codes of those without an account. */
@NullMarked
package org.huiyin.intake.access;

import org.jspecify.annotations.NullMarked;
