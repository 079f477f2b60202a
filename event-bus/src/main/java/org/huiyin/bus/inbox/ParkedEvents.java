package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.jspecify.annotations.Nullable;

/** What operators may do about parked events: list, show, retry, skip. Retry and skip are written down with their author. */
public final class ParkedEvents {
    private static final String COLUMNS =
            """
            select event_id, topic, type, aggregate_id, seq, reason, error, attempts, parked_at, payload
            from parked_event where consumer = ?""";
    private static final String LIST = COLUMNS
            + " and (parked_at, event_id) > (?, ?) and (? = '' or reason = ?) order by parked_at, event_id limit ?";
    private static final String FIND = COLUMNS + " and event_id = ?";
    private static final String RECORD =
            """
            insert into operator_action (consumer, topic, aggregate_id, seq, event_id, action, actor, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Transactions transactions;
    private final InboxRows rows;
    private final Inbox.Opening opening;
    private final String consumer;

    ParkedEvents(Transactions transactions, InboxRows rows, Inbox.Opening opening, String consumer) {
        this.transactions = transactions;
        this.rows = rows;
        this.opening = opening;
        this.consumer = consumer;
    }

    /**
     * Oldest first, after the position given.
     *
     * @param reason one of the reasons of {@link ParkedEvent}, or null for all
     */
    public Uni<List<ParkedEvent>> list(@Nullable String reason, Instant afterTime, UUID afterId, int limit) {
        String only = reason == null ? "" : reason;
        return transactions.inNew(session -> session.createNativeQuery(LIST, Object[].class)
                .setParameter(1, consumer)
                .setParameter(2, afterTime.atOffset(ZoneOffset.UTC))
                .setParameter(3, afterId)
                .setParameter(4, only)
                .setParameter(5, only)
                .setParameter(6, limit)
                .getResultList()
                .map(found -> found.stream().map(ParkedEvents::event).toList()));
    }

    public Uni<Optional<ParkedEvent>> find(UUID eventId) {
        return transactions.inNew(session -> find(session, eventId));
    }

    /**
     * Applies the event now and, in order, what waited behind it.
     *
     * @return empty if it worked, else why not: then the event stays parked with one attempt more
     */
    public Uni<Optional<String>> retry(UUID eventId, String actor, String reason) {
        return act("retry", eventId, new Author(actor, reason), InboxTransaction::retry)
                .replaceWith(Optional.<String>empty())
                .onFailure(ApplyFailed.class)
                .recoverWithUni(fault -> stillPoison(fault));
    }

    /** Steps over the event: it will never have an effect here. What waited behind it is applied. */
    public Uni<Optional<String>> skip(UUID eventId, String actor, String reason) {
        return act("skip", eventId, new Author(actor, reason), InboxTransaction::skip)
                .replaceWith(Optional.<String>empty())
                .onFailure(ApplyFailed.class)
                .recoverWithUni(fault -> stillPoison(fault));
    }

    private Uni<Void> act(
            String action, UUID eventId, Author author, BiFunction<InboxTransaction, Envelope, Uni<Void>> move) {
        return transactions.inNew(session -> find(session, eventId).chain(found -> {
            ParkedEvent event = found.orElseThrow();
            var stream = new StreamId(event.complaintId(), event.topic());
            return opening.open(session, List.of(stream), Settling.AFTER_EACH_EVENT)
                    .chain(work -> rows.parked(session, List.of(stream.aggregate()))
                            .chain(parked -> move.apply(work, envelope(parked, eventId))))
                    .chain(() -> record(session, action, event, author));
        }));
    }

    private Uni<Optional<String>> stillPoison(Throwable fault) {
        ApplyFailed failed = (ApplyFailed) fault;
        Envelope poison = failed.event();
        return transactions
                .inNew(session -> rows.lock(session, List.of(StreamId.of(poison)))
                        .chain(() -> rows.park(session, poison, "poison", failed.reason()))
                        .chain(() -> rows.block(session, StreamId.of(poison), poison.sequence(), failed.reason())))
                .replaceWith(Optional.of(failed.reason()));
    }

    private Uni<Void> record(Mutiny.Session session, String action, ParkedEvent event, Author author) {
        return session.createNativeQuery(RECORD)
                .setParameter(1, consumer)
                .setParameter(2, event.topic())
                .setParameter(3, event.complaintId())
                .setParameter(4, event.sequence())
                .setParameter(5, event.eventId())
                .setParameter(6, action)
                .setParameter(7, author.actor())
                .setParameter(8, author.reason())
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Optional<ParkedEvent>> find(Mutiny.Session session, UUID eventId) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, consumer)
                .setParameter(2, eventId)
                .getResultList()
                .map(found -> found.stream().map(ParkedEvents::event).findFirst());
    }

    private static Envelope envelope(List<Envelope> parked, UUID eventId) {
        return parked.stream()
                .filter(event -> event.id().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    private static ParkedEvent event(Object[] row) {
        return new ParkedEvent(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                ((Number) row[4]).longValue(),
                (String) row[5],
                (String) row[6],
                ((Number) row[7]).intValue(),
                row[8] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[8],
                (String) row[9]);
    }

    private record Author(String actor, String reason) {}
}
