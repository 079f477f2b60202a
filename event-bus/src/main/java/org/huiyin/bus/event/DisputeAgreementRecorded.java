package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A mediation ended with an agreement or without one; its words stay sealed in dispatch. */
public record DisputeAgreementRecorded(
        UUID caseId, int round, String section, String unit, boolean reached, Instant recordedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.DISPUTE_AGREEMENT_RECORDED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
