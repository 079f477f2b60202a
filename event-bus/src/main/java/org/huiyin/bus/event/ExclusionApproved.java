package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody outside of the section and its unit approved that the case does not count in the evaluation of that section; the grounds
 * stay in dispatch.
 *
 * @param resolutionOnly the response and the satisfaction count all the same
 */
public record ExclusionApproved(
        UUID caseId,
        int round,
        String section,
        String unit,
        String reason,
        boolean resolutionOnly,
        String approverUnit,
        Instant approvedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.EXCLUSION_APPROVED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
