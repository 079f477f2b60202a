package org.huiyin.bus.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;

/**
 * Sends a whole topic again from outbox and archive, for a Kafka that lost it. The rows wait for the relay as they did the first
 * time: same ids, same numbers, same order, so readers take nothing twice, and a process that dies meanwhile loses nothing.
 */
@ApplicationScoped
public class Republications {
    private static final String BEGIN =
            """
            insert into republication (topic, requested_by, reason, events, last_outbox_id)
            select ?, ?, ?, marked.events, coalesce(greatest((select max(id) from outbox where topic = marked.topic),
              (select max(id) from outbox_archive where topic = marked.topic)), 0)
            from (select wanted.topic, republish(wanted.topic) as events from (select cast(? as text) as topic) as wanted) as marked
            returning id""";
    private static final String FIND =
            """
            select id, topic, requested_by, reason, events, requested_at,
              (select count(*) from outbox waiting where waiting.published_at is null and waiting.topic = republication.topic
               and waiting.id <= republication.last_outbox_id) as waiting
            from republication""";
    private static final String FIND_ONE = FIND + " where id = ?";
    private static final String NEWEST = FIND + " order by requested_at desc, id desc limit ?";

    private final Transactions transactions;
    private final OutboxRelay relay;

    Republications(Transactions transactions, OutboxRelay relay) {
        this.transactions = transactions;
        this.relay = relay;
    }

    /**
     * A topic that was asked for again.
     *
     * @param events how many were to be sent again
     * @param waiting how many of them Kafka does not have yet
     */
    public record Republication(
            UUID id, String topic, String requestedBy, String reason, long events, long waiting, Instant requestedAt) {}

    /** Marks everything of the topic as not sent, in the caller's transaction. */
    public Uni<Republication> begin(Mutiny.Session session, Topic topic, String actor, String reason) {
        return session.createNativeQuery(BEGIN, UUID.class)
                .setParameter(1, topic.wireName())
                .setParameter(2, actor)
                .setParameter(3, reason)
                .setParameter(4, topic.wireName())
                .getSingleResult()
                .chain(id -> session.createNativeQuery(FIND_ONE, Object[].class)
                        .setParameter(1, id)
                        .getSingleResult())
                .map(Republications::read)
                .invoke(relay::nudge);
    }

    public Uni<Optional<Republication>> find(UUID id) {
        return transactions.inNew(session -> session.createNativeQuery(FIND_ONE, Object[].class)
                .setParameter(1, id)
                .getResultList()
                .map(found -> found.stream().map(Republications::read).findFirst()));
    }

    /** The latest first. */
    public Uni<List<Republication>> newest(int limit) {
        return transactions.inNew(session -> session.createNativeQuery(NEWEST, Object[].class)
                .setParameter(1, limit)
                .getResultList()
                .map(found -> found.stream().map(Republications::read).toList()));
    }

    private static Republication read(Object[] row) {
        return new Republication(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[6]).longValue(),
                row[5] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[5]);
    }
}
