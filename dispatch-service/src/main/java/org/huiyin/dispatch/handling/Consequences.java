package org.huiyin.dispatch.handling;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.dispatch.store.CaseStep;

/** What else a move leads to: events after its own, and entries in the history after its own. */
public record Consequences(List<PublishedEvent> events, List<CaseStep> steps) {
    public static final Consequences NONE = new Consequences(List.of(), List.of());

    public Consequences {
        events = List.copyOf(events);
        steps = List.copyOf(steps);
    }

    Consequences and(Consequences more) {
        return new Consequences(
                Stream.concat(events.stream(), more.events.stream()).toList(),
                Stream.concat(steps.stream(), more.steps.stream()).toList());
    }
}
