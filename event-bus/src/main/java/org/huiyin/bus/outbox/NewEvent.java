package org.huiyin.bus.outbox;

import java.time.Instant;
import java.util.Map;
import org.huiyin.bus.event.PublishedEvent;

/**
 * An event about to be written to the outbox.
 *
 * @param sequence the next number of the stream (topic of the event, its subject), gapless, taken under the row lock
 * @param time when it happened
 * @param needs what a reader must have applied before, by source; see {@link org.huiyin.bus.wire.Needs}
 */
public record NewEvent(PublishedEvent event, long sequence, Instant time, Map<String, Long> needs) {
    public NewEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1");
        }
        needs = Map.copyOf(needs);
    }

    public static NewEvent of(PublishedEvent event, long sequence, Instant time) {
        return new NewEvent(event, sequence, time, Map.of());
    }
}
