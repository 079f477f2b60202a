package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The leader does not sign a claimed closure; the section works on. */
public record CaseClosureSentBack(UUID caseId, int round, String section, String unit, Instant sentBackAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_CLOSURE_SENT_BACK;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
