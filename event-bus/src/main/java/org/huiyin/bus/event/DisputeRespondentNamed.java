package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The other side of a dispute was named; who it is stays sealed in dispatch. */
public record DisputeRespondentNamed(UUID caseId, int round, UUID partyId, Instant namedAt) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.DISPUTE_RESPONDENT_NAMED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
