package org.huiyin.bus.inbox;

import java.util.Comparator;
import java.util.UUID;
import org.huiyin.bus.wire.Envelope;

/** A stream: the events of one topic about one complaint or register entry. */
public record StreamId(UUID aggregate, String topic) implements Comparable<StreamId> {
    private static final Comparator<StreamId> ORDER =
            Comparator.comparing(StreamId::aggregate).thenComparing(StreamId::topic);

    static StreamId of(Envelope event) {
        return new StreamId(event.subject(), event.topic());
    }

    @Override
    public int compareTo(StreamId other) {
        return ORDER.compare(this, other);
    }
}
