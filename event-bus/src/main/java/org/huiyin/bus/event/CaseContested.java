package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Given back too often or to and fro between sections: nobody is asked any more, a dispatcher rules. */
public record CaseContested(UUID caseId, int round, List<String> returnedBy, boolean toAndFro, Instant contestedAt)
        implements PublishedEvent {

    public CaseContested {
        returnedBy = List.copyOf(returnedBy);
    }

    @Override
    public EventType type() {
        return EventType.CASE_CONTESTED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
