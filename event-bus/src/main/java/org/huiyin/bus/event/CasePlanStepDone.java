package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A step of the plan was done; its evidence stays in dispatch. */
public record CasePlanStepDone(
        UUID caseId,
        int round,
        int number,
        String section,
        String unit,
        LocalDate dueOn,
        LocalDate doneOn,
        Instant recordedAt,
        boolean onTime)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_PLAN_STEP_DONE;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
