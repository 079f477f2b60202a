package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The section claims closure; the reply opens only with the bus key. */
public record CaseResolved(
        UUID caseId,
        int round,
        String section,
        String unit,
        String closureCode,
        Instant resolvedAt,
        boolean onTime,
        String sealedReply,
        @Nullable String reason,
        @Nullable UUID duplicateOf,
        @Nullable Boolean signedByLeader)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_RESOLVED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
