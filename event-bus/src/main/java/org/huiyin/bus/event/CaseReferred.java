package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case was referred to a body that investigates; from now on only the persons named see it, and no event tells of it. */
public record CaseReferred(
        UUID caseId, int round, @Nullable String section, @Nullable String unit, String sealedNamed, Instant referredAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_REFERRED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
