package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a section's case at an instant unless something comes before.
 *
 * @param eventId what set it
 * @param dueAt the deadline that is meant
 * @param problemId the common problem that the case is part of, which is one root cause for all its cases
 */
public record CaseClock(
        Kind kind,
        UUID caseId,
        String section,
        String unit,
        int round,
        UUID eventId,
        Instant dueAt,
        Instant firesAt,
        @Nullable UUID problemId) {

    /** What happens. */
    public enum Kind {
        /** The section is warned (预警). */
        WARNING,
        /** It has been overdue for long enough. */
        OVERDUE
    }

    /** What a case that has been overdue for long enough means. */
    public Offence overdue() {
        return new Offence(
                "overdue:" + caseId + ":" + round + ":" + section,
                Ground.Y1,
                section,
                unit,
                "overdue-" + (problemId == null ? caseId : problemId),
                caseId,
                eventId,
                null,
                null,
                dueAt);
    }
}
