package org.huiyin.bus.inbox;

import java.util.Map;
import java.util.TreeMap;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.event.Topic.Ordering;
import org.huiyin.bus.wire.Envelope;

/**
 * Decides, from the positions of the streams that a batch touches, which event may be applied now. Plain arithmetic: the
 * database rows behind the positions are locked by the caller, which also fences off a consumer that lost its partition.
 */
public class Resequencer {
    private final Map<StreamId, StreamPosition> positions;

    public Resequencer(Map<StreamId, StreamPosition> positions) {
        this.positions = new TreeMap<>(positions);
    }

    public Verdict judge(Envelope event) {
        StreamPosition position = position(StreamId.of(event));
        if (event.sequence() <= position.last()) {
            return Verdict.DUPLICATE;
        }
        if (position.blocked() != null) {
            return Verdict.PARK_BLOCKED;
        }
        if (ordering(event) == Ordering.GAPLESS && event.sequence() > position.last() + 1) {
            return Verdict.PARK_GAP;
        }
        return needsMet(event) ? Verdict.APPLY : Verdict.PARK_DEPENDENCY;
    }

    void applied(Envelope event) {
        StreamId stream = StreamId.of(event);
        positions.put(stream, position(stream).movedTo(event.sequence()));
    }

    void unblock(StreamId stream) {
        positions.put(stream, position(stream).unblocked());
    }

    Map<StreamId, StreamPosition> positions() {
        return positions;
    }

    private StreamPosition position(StreamId stream) {
        return positions.getOrDefault(stream, StreamPosition.START);
    }

    /** Every topic that is read has a position here; what is not read, such as one's own topic, is not waited for. */
    private boolean needsMet(Envelope event) {
        return event.needs().entrySet().stream().allMatch(need -> Topic.lifeOf(need.getKey())
                .map(topic -> positions.get(new StreamId(event.subject(), topic.wireName())))
                .map(position -> position.last() >= need.getValue())
                .orElse(true));
    }

    private static Ordering ordering(Envelope event) {
        return Topic.named(event.topic()).map(Topic::ordering).orElse(Ordering.GAPLESS);
    }
}
