package org.huiyin.bus.inbox;

import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.event.Topic.Ordering;

/**
 * Under which name positions are kept, and which topics are read.
 *
 * @param consumer name of the reader, unique within the database
 * @param gapless topics read here in which every event counts, sorted
 */
record Subscriptions(String consumer, List<String> gapless) {

    /** What this service reads, taken from its channels. */
    static Subscriptions of(String consumer, Config config) {
        List<String> gapless = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                .map(name -> config.getValue(name, String.class))
                .filter(Subscriptions::isGapless)
                .distinct()
                .sorted()
                .toList();
        return new Subscriptions(consumer, gapless);
    }

    private static boolean isGapless(String topic) {
        return Topic.named(topic)
                .filter(known -> known.ordering() == Ordering.GAPLESS)
                .isPresent();
    }
}
