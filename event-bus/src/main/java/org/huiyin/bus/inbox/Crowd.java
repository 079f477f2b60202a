package org.huiyin.bus.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.bus.trace.Traces;
import org.huiyin.bus.wire.Envelope;

/**
 * Events that came one behind the other, are of one type and about a subject each: none of them waits for another, so they may be
 * judged and applied at once. An event whose trace is recorded stands alone, since its work is a span of that trace.
 */
record Crowd(List<Envelope> events) {

    Crowd {
        events = List.copyOf(events);
    }

    /** Parts a batch where the type changes or a subject comes again; the order stays. */
    static List<Crowd> of(List<Envelope> batch) {
        var crowds = new ArrayList<Crowd>();
        int begin = 0;
        Set<UUID> subjects = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!subjects.add(batch.get(i).subject()) || !together(batch.get(begin), batch.get(i))) {
                crowds.add(new Crowd(batch.subList(begin, i)));
                begin = i;
                subjects.clear();
                subjects.add(batch.get(i).subject());
            }
        }
        if (begin < batch.size()) {
            crowds.add(new Crowd(batch.subList(begin, batch.size())));
        }
        return crowds;
    }

    private static boolean together(Envelope first, Envelope next) {
        return first == next
                || first.type().equals(next.type())
                        && first.topic().equals(next.topic())
                        && !Traces.isRecorded(first)
                        && !Traces.isRecorded(next);
    }
}
