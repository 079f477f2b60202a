package org.huiyin.evaluation.consequence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organ decided for a section.
 *
 * @param number within its cycle
 * @param organ that decided it
 * @param dueOn by when it is to be carried out
 * @param done how it was carried out; absent until then
 * @param followUp what was found half a year later; absent until then
 */
public record Consequence(
        int number,
        String section,
        ConsequenceKind kind,
        String organ,
        LocalDate dueOn,
        @Nullable Done done,
        @Nullable FollowUp followUp) {

    /** What was never carried out achieved nothing. */
    public boolean mayBecome(FollowUpOutcome outcome) {
        return done != null || outcome == FollowUpOutcome.NOT_ACHIEVED || outcome == FollowUpOutcome.LAPSED;
    }

    /** Carried out; the proof lies where the reference says. */
    public record Done(String proof, Instant at) {}

    /** What became of it. */
    public record FollowUp(FollowUpOutcome outcome, String reference) {}
}
