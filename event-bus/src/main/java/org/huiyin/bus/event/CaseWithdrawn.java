package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case ended because its complaint was withdrawn. */
public record CaseWithdrawn(UUID caseId, @Nullable String section, @Nullable String unit, Instant withdrawnAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_WITHDRAWN;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
