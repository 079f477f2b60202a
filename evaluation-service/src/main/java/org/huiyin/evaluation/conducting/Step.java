package org.huiyin.evaluation.conducting;

import java.util.List;
import org.huiyin.bus.event.PublishedEvent;

/**
 * How a move stands in the history, and what the world is told of it.
 *
 * @param detail ids and codes, no words
 */
public record Step(String action, String detail, List<PublishedEvent> events) {
    public Step {
        events = List.copyOf(events);
    }

    public static Step of(String action, String detail, PublishedEvent... events) {
        return new Step(action, detail, List.of(events));
    }
}
