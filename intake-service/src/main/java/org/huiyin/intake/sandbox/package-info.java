/** A place for partners' applications to be tried out in: the same checks, simulated moves, nothing that leaves it. */
@NullMarked
package org.huiyin.intake.sandbox;

import org.jspecify.annotations.NullMarked;
