package org.huiyin.bus.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.huiyin.bus.event.EventType;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka protocol binding, binary content mode. */
public final class CloudEvents {
    private static final String SOURCE_PREFIX = "/huiyin/";
    private static final String TRACEPARENT = "traceparent";

    private CloudEvents() {}

    /**
     * The Kafka record of an event; the key is the subject, so one complaint stays on one partition. A tombstone has no value.
     */
    public static ProducerRecord<byte[], byte[]> write(Envelope event) {
        var kafka = new ProducerRecord<byte[], byte[]>(
                event.topic(),
                event.subject().toString().getBytes(UTF_8),
                isTombstone(event.type()) ? null : event.body().getBytes(UTF_8));
        Headers headers = kafka.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", SOURCE_PREFIX + event.source());
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.subject().toString());
        put(headers, "ce_time", event.time().toString());
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        if (!event.needs().isEmpty()) {
            put(headers, "ce_needs", Needs.write(event.needs()));
        }
        put(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            put(headers, TRACEPARENT, event.traceparent());
        }
        return kafka;
    }

    /**
     * Reads the envelope of a Kafka record.
     *
     * @throws UnreadableEvent if an attribute is missing or malformed
     */
    public static Envelope read(ConsumerRecord<byte[], byte[]> kafka) {
        Attributes attributes = Attributes.of(kafka.headers());
        try {
            String source = attributes.required("ce_source");
            if (!source.startsWith(SOURCE_PREFIX)) {
                throw new UnreadableEvent("foreign ce_source");
            }
            String type = attributes.required("ce_type");
            UUID subject = UUID.fromString(attributes.required("ce_subject"));
            long sequence = Long.parseLong(attributes.required("ce_sequence"));
            if (sequence < 1) {
                throw new UnreadableEvent("ce_sequence below 1");
            }
            return new Envelope(
                    UUID.fromString(attributes.required("ce_id")),
                    kafka.topic(),
                    source.substring(SOURCE_PREFIX.length()),
                    type,
                    subject,
                    sequence,
                    WireTime.read(attributes.required("ce_time")),
                    Needs.read(attributes.get("ce_needs")),
                    body(kafka.value(), type, subject),
                    kafka.partition(),
                    kafka.offset(),
                    attributes.get(TRACEPARENT));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("malformed attribute: " + e.getClass().getSimpleName());
        }
    }

    private static String body(byte @Nullable [] value, String type, UUID subject) {
        if (value != null) {
            return text(value);
        }
        if (!isTombstone(type)) {
            throw new UnreadableEvent("no body");
        }
        return "{\"complaintId\":\"" + subject + "\"}";
    }

    /** PostgreSQL keeps no text with a zero in it: such a record could not even be parked. */
    private static String text(byte[] value) {
        String text = new String(value, UTF_8);
        if (text.indexOf(0) >= 0) {
            throw new UnreadableEvent("a zero byte");
        }
        return text;
    }

    private static boolean isTombstone(String type) {
        return EventType.named(type).filter(EventType::isTombstone).isPresent();
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /** The headers of one record, of which each is looked at once; the last one of a name counts. */
    private record Attributes(Map<String, Header> byName) {
        static Attributes of(Headers headers) {
            var byName = new HashMap<String, Header>();
            headers.forEach(header -> byName.put(header.key(), header));
            return new Attributes(byName);
        }

        String required(String name) {
            String value = get(name);
            if (value == null) {
                throw new UnreadableEvent("no " + name);
            }
            return value;
        }

        @Nullable
        String get(String name) {
            Header header = byName.get(name);
            return header == null || header.value() == null ? null : text(header.value());
        }
    }
}
