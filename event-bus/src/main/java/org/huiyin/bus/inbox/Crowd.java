package org.huiyin.bus.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.bus.wire.Envelope;

/**
 * Events that came one behind the other, are of one type and about a subject each: none of them waits for another, so they may be
 * judged and applied at once. A traced event stands alone, since its work is a span of its own trace.
 */
record Crowd(List<Envelope> events) {

    /** Parts a batch where the type changes or a subject comes again; the order stays. */
    static List<Crowd> of(List<Envelope> batch) {
        var crowds = new ArrayList<Crowd>();
        Set<UUID> subjects = new HashSet<>();
        for (Envelope event : batch) {
            if (crowds.isEmpty()
                    || !crowds.get(crowds.size() - 1).admits(event)
                    || subjects.contains(event.subject())) {
                crowds.add(new Crowd(new ArrayList<>()));
                subjects.clear();
            }
            crowds.get(crowds.size() - 1).events.add(event);
            subjects.add(event.subject());
        }
        return crowds;
    }

    private boolean admits(Envelope event) {
        Envelope first = events.get(0);
        return first.type().equals(event.type())
                && first.topic().equals(event.topic())
                && first.traceparent() == null
                && event.traceparent() == null;
    }
}
