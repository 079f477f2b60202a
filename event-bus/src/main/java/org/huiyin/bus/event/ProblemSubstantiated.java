package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A finding against a section was confirmed by somebody outside of its unit; the evidence stays in dispatch. */
public record ProblemSubstantiated(
        UUID caseId,
        UUID findingId,
        int round,
        String section,
        String unit,
        List<String> tags,
        int severity,
        String rootCause,
        String finderUnit,
        Instant recordedAt,
        Instant substantiatedAt)
        implements PublishedEvent {

    public ProblemSubstantiated {
        tags = List.copyOf(tags);
    }

    @Override
    public EventType type() {
        return EventType.PROBLEM_SUBSTANTIATED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
