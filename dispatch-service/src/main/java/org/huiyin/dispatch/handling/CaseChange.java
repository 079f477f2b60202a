package org.huiyin.dispatch.handling;

import java.util.List;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.dispatch.cases.CaseState;

/**
 * What a use case decided: the next state, the events that tell of it, and how it stands in the history.
 *
 * @param detail a code that says more, such as a reason; may be empty
 */
public record CaseChange(CaseState next, List<PublishedEvent> events, String action, String detail) {

    public CaseChange {
        events = List.copyOf(events);
    }

    public static CaseChange of(CaseState next, String action, String detail, PublishedEvent... events) {
        return new CaseChange(next, List.of(events), action, detail);
    }
}
