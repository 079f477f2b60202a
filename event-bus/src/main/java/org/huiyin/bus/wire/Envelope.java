package org.huiyin.bus.wire;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it travels: CloudEvents attributes, the extensions {@code sequence} and {@code needs}, and the body.
 *
 * @param topic Kafka topic name
 * @param sequence number of this event in the stream (topic, subject), from 1
 * @param needs causal needs: the sequence that must have been applied, by source
 * @param body JSON text
 * @param traceparent W3C trace context of what caused the event; null unless that was traced
 */
public record Envelope(
        UUID id,
        String topic,
        String source,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        Map<String, Long> needs,
        String body,
        int partition,
        long offset,
        @Nullable String traceparent) {

    /** An event whose cause was not traced. */
    public Envelope(
            UUID id,
            String topic,
            String source,
            String type,
            UUID subject,
            long sequence,
            Instant time,
            Map<String, Long> needs,
            String body,
            int partition,
            long offset) {
        this(id, topic, source, type, subject, sequence, time, needs, body, partition, offset, null);
    }
}
