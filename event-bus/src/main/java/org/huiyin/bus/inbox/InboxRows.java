package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.Needs;

/** The inbox' statements: positions and parked events of this service. */
final class InboxRows {
    private static final String UUIDS = "cast(string_to_array(?, ',') as uuid[])";
    private static final String TEXTS = "string_to_array(?, ',')";
    private static final String ADD_POSITIONS =
            "insert into stream_position (consumer, aggregate_id, topic) select ?, aggregate, topic from unnest("
                    + UUIDS + ", " + TEXTS + ") as stream(aggregate, topic) on conflict do nothing";
    private static final String LOCK_POSITIONS =
            """
            select aggregate_id, topic, last_seq, blocked_seq, blocked_reason from stream_position
            where consumer = ? and aggregate_id = any("""
                    + UUIDS + ") order by aggregate_id, topic for update";
    private static final String MOVE_POSITIONS =
            "update stream_position set last_seq = moved.seq, updated_at = clock_timestamp() from unnest(" + UUIDS
                    + ", " + TEXTS + ", cast(" + TEXTS + " as bigint[])) as moved(aggregate, topic, seq)"
                    + " where consumer = ? and aggregate_id = moved.aggregate and stream_position.topic = moved.topic"
                    + " and last_seq < moved.seq";
    private static final String PARKED =
            """
            select event_id, topic, source, type, aggregate_id, seq, occurred_at, needs, payload, kafka_partition,
              kafka_offset
            from parked_event where consumer = ? and aggregate_id = any("""
                    + UUIDS + ") order by aggregate_id, topic, seq";
    private static final String PARK =
            """
            insert into parked_event (consumer, topic, aggregate_id, seq, event_id, source, type, needs, occurred_at,
              payload, kafka_partition, kafka_offset, reason, error, attempts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)
            on conflict (aggregate_id, consumer, topic, seq) do update
              set reason = excluded.reason, error = excluded.error, attempts = parked_event.attempts + excluded.attempts
              where excluded.reason = 'poison'""";
    private static final String BLOCK =
            """
            update stream_position set blocked_seq = nullif(?, 0), blocked_reason = nullif(?, '')
            where consumer = ? and aggregate_id = ? and topic = ?""";
    private static final String UNPARK =
            "delete from parked_event where consumer = ? and aggregate_id = ? and topic = ? and seq = ?";

    private final Subscriptions subscriptions;

    InboxRows(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Locks every stream of the aggregates, in one order for all. Missing positions are added first, for all topics that
     * this service reads: so two topics of one complaint can't pass each other unseen.
     */
    Uni<Map<StreamId, StreamPosition>> lock(Mutiny.Session session, Collection<StreamId> arriving) {
        List<UUID> aggregates =
                arriving.stream().map(StreamId::aggregate).distinct().toList();
        var streams = new TreeSet<>(arriving);
        aggregates.forEach(
                aggregate -> subscriptions.gapless().forEach(topic -> streams.add(new StreamId(aggregate, topic))));
        return session.createNativeQuery(ADD_POSITIONS)
                .setParameter(1, subscriptions.consumer())
                .setParameter(2, joined(streams, stream -> stream.aggregate().toString()))
                .setParameter(3, joined(streams, StreamId::topic))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(LOCK_POSITIONS, Object[].class)
                        .setParameter(1, subscriptions.consumer())
                        .setParameter(2, joined(aggregates, UUID::toString))
                        .getResultList())
                .map(InboxRows::positions);
    }

    /** Parked events of the aggregates in the order in which they might be applied. */
    Uni<List<Envelope>> parked(Mutiny.Session session, Collection<UUID> aggregates) {
        return session.createNativeQuery(PARKED, Object[].class)
                .setParameter(1, subscriptions.consumer())
                .setParameter(2, joined(aggregates, UUID::toString))
                .getResultList()
                .map(rows -> rows.stream().map(InboxRows::envelope).toList());
    }

    Uni<Void> move(Mutiny.Session session, Map<StreamId, StreamPosition> positions) {
        return session.createNativeQuery(MOVE_POSITIONS)
                .setParameter(1, joined(positions.keySet(), stream -> stream.aggregate()
                        .toString()))
                .setParameter(2, joined(positions.keySet(), StreamId::topic))
                .setParameter(3, joined(positions.values(), position -> Long.toString(position.last())))
                .setParameter(4, subscriptions.consumer())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> park(Mutiny.Session session, Envelope event, String reason, String error) {
        return session.createNativeQuery(PARK)
                .setParameter(1, subscriptions.consumer())
                .setParameter(2, event.topic())
                .setParameter(3, event.subject())
                .setParameter(4, event.sequence())
                .setParameter(5, event.id())
                .setParameter(6, event.source())
                .setParameter(7, event.type())
                .setParameter(8, Needs.write(event.needs()))
                .setParameter(9, event.time())
                .setParameter(10, event.body())
                .setParameter(11, event.partition())
                .setParameter(12, event.offset())
                .setParameter(13, reason)
                .setParameter(14, error)
                .setParameter(15, error.isEmpty() ? 0 : 1)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Stops a stream at the sequence, or frees it with sequence 0. */
    Uni<Void> block(Mutiny.Session session, StreamId stream, long sequence, String reason) {
        return session.createNativeQuery(BLOCK)
                .setParameter(1, sequence)
                .setParameter(2, reason)
                .setParameter(3, subscriptions.consumer())
                .setParameter(4, stream.aggregate())
                .setParameter(5, stream.topic())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> unpark(Mutiny.Session session, Envelope event) {
        return session.createNativeQuery(UNPARK)
                .setParameter(1, subscriptions.consumer())
                .setParameter(2, event.subject())
                .setParameter(3, event.topic())
                .setParameter(4, event.sequence())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Map<StreamId, StreamPosition> positions(List<Object[]> rows) {
        var positions = new TreeMap<StreamId, StreamPosition>();
        for (Object[] row : rows) {
            positions.put(
                    new StreamId((UUID) row[0], (String) row[1]),
                    new StreamPosition(((Number) row[2]).longValue(), (Long) row[3], (String) row[4]));
        }
        return positions;
    }

    private static Envelope envelope(Object[] row) {
        return new Envelope(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                ((Number) row[5]).longValue(),
                row[6] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[6],
                Needs.read((String) row[7]),
                (String) row[8],
                ((Number) row[9]).intValue(),
                ((Number) row[10]).longValue());
    }

    private static <T> String joined(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(","));
    }
}
