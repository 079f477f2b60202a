package org.huiyin.evaluation.caseload;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.bus.event.ProblemSubstantiated;

/** A finding that was substantiated, by whomsoever, and that nobody has revoked. */
record Finding(
        UUID eventId,
        UUID findingId,
        String section,
        String unit,
        String finderUnit,
        int severity,
        String rootCause,
        Instant substantiatedAt) {
    static Finding of(UUID eventId, ProblemSubstantiated found) {
        return new Finding(
                eventId,
                found.findingId(),
                found.section(),
                found.unit(),
                found.finderUnit(),
                found.severity(),
                found.rootCause(),
                found.substantiatedAt());
    }
}
