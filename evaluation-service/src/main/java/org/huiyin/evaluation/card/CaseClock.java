package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to happen to a section's case at an instant unless something comes before.
 *
 * @param eventId what set it
 * @param dueAt the deadline that is meant
 */
public record CaseClock(
        Kind kind, UUID caseId, String section, String unit, int round, UUID eventId, Instant dueAt, Instant firesAt) {

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
                "overdue-" + caseId,
                caseId,
                eventId,
                null,
                null,
                dueAt);
    }
}
