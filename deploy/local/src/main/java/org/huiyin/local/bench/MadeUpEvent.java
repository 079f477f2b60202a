package org.huiyin.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event as another service would have published it. */
public record MadeUpEvent(String topic, String type, UUID id, UUID subject, int sequence, Instant at, String body) {

    public static final String COMPLAINTS = "huiyin.intake.complaints.v1";
    public static final String CASES = "huiyin.dispatch.cases.v1";
    public static final String ORGANISATIONS = "huiyin.dispatch.organisations.v1";

    public ProducerRecord<byte[], byte[]> record() {
        var record = new ProducerRecord<>(topic, bytes(subject.toString()), bytes(body));
        String[] headers = {
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_source",
            "/huiyin/" + topic.split("\\.")[1],
            "ce_type",
            type,
            "ce_subject",
            subject.toString(),
            "ce_time",
            at.toString(),
            "ce_sequence",
            Integer.toString(sequence),
            "content-type",
            "application/json"
        };
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], bytes(headers[i + 1]));
        }
        return record;
    }

    /** As a line of {@code copy event_log from stdin}; no text of an event holds a tab, a line feed or a backslash. */
    String copied() {
        return String.join(
                        "\t",
                        id.toString(),
                        topic,
                        subject.toString(),
                        Integer.toString(sequence),
                        type,
                        at.toString(),
                        body,
                        "0",
                        "0")
                + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
