package org.huiyin.service.calendar;

import java.time.Instant;
import java.util.List;

/** What a deadline is derived from, whichever calendar is asked: the start, the limit, and what changed it since, in order. */
public record ClockFacts(Instant start, Limit limit, List<Change> changes) {

    public ClockFacts {
        changes = List.copyOf(changes);
    }
}
