package org.huiyin.bus.inbox;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.bus.event.PublishedEvent;

/**
 * An event as a handler sees it.
 *
 * @param sequence its number in the stream of this publisher and complaint
 * @param time when it happened
 */
public record ReceivedEvent<E extends PublishedEvent>(UUID id, String source, long sequence, Instant time, E payload) {}
