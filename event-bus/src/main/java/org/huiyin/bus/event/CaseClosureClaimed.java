package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A section claims closure of a case that is handled again; it counts once the leader has signed. */
public record CaseClosureClaimed(
        UUID caseId, int round, String section, String unit, String closureCode, Instant claimedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CLOSURE_CLAIMED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
