package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The section that leads set a rectification plan, or a new version of it; its words stay in dispatch. */
public record CasePlanSet(
        UUID caseId,
        int round,
        String section,
        String unit,
        int version,
        int openSteps,
        @Nullable LocalDate lastDueOn,
        Instant setAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_PLAN_SET;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
