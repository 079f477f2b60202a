package org.huiyin.intake.filing;

import org.huiyin.intake.likeness.Sketches;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.SealedIdentityRow;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that is ready to be stored: sealed and sketched, but without a number.
 *
 * @param identity of whoever complains confidentially; null for everybody else
 */
public record Draft(
        ComplaintRow row, NewComplaint complaint, Sketches sketches, @Nullable SealedIdentityRow identity) {}
