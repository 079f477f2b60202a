package org.huiyin.bus.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.wire.UnreadableEvent;

/** Keeps records that have no readable envelope, as they came, for somebody to look at. */
@ApplicationScoped
class Quarantine {
    private static final byte[] NOTHING = {};
    private static final String ADD =
            """
            insert into quarantined_record (topic, kafka_partition, kafka_offset, key, headers, payload, error)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    Uni<Void> add(Mutiny.Session session, ConsumerRecord<byte[], byte[]> kafka, UnreadableEvent fault) {
        return session.createNativeQuery(ADD)
                .setParameter(1, kafka.topic())
                .setParameter(2, kafka.partition())
                .setParameter(3, kafka.offset())
                .setParameter(4, Objects.requireNonNullElse(kafka.key(), NOTHING))
                .setParameter(5, headers(kafka))
                .setParameter(6, Objects.requireNonNullElse(kafka.value(), NOTHING))
                .setParameter(7, String.valueOf(fault.getMessage()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String headers(ConsumerRecord<byte[], byte[]> kafka) {
        return StreamSupport.stream(kafka.headers().spliterator(), false)
                .map(header -> header.key() + "=" + text(header.value()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(byte[] value) {
        return value == null ? "" : new String(value, UTF_8).replace("\0", "\\0");
    }
}
