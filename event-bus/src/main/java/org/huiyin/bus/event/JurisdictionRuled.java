package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A dispatcher outside of all units concerned ruled whose case it is; that section cannot give it back. */
public record JurisdictionRuled(
        UUID caseId,
        int round,
        String section,
        String unit,
        List<String> returnedBy,
        boolean buckPassing,
        Instant ruledAt)
        implements PublishedEvent {

    public JurisdictionRuled {
        returnedBy = List.copyOf(returnedBy);
    }

    @Override
    public EventType type() {
        return EventType.JURISDICTION_RULED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
