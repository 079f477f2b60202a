package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dispatch opened the case of a complaint; without a routed section it waits in the triage queue. */
public record CaseOpened(
        UUID caseId,
        String number,
        String kind,
        String category,
        String territory,
        Instant openedAt,
        @Nullable String routedSection,
        @Nullable String routedUnit,
        String routeReason,
        int ruleVersion)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_OPENED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
