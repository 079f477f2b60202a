package org.huiyin.testkit;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.DeliveryCompleted;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;

/** Writes down each event that it is given, in a table of its own; refuses those that it is told to refuse. */
final class ConformanceEffects implements EventHandler<DeliveryCompleted> {
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final List<Integer> crowds = new CopyOnWriteArrayList<>();
    private final String consumer;

    ConformanceEffects(String consumer) {
        this.consumer = consumer;
    }

    static void createTable() {
        Rows.update("create table conformance_effect (n bigint generated always as identity (cache 1), consumer text,"
                + " subject uuid, seq bigint)");
        Rows.update("grant all on conformance_effect to public");
    }

    static void dropTable() {
        Rows.update("drop table conformance_effect");
    }

    void refuse(UUID event) {
        refused.add(event);
    }

    void refuseNothing() {
        refused.clear();
    }

    /** How many events it was given at a time. */
    List<Integer> crowds() {
        return List.copyOf(crowds);
    }

    /** Sequences of the events about the subject, in the order in which they took effect. */
    List<Long> on(UUID subject) {
        return Rows.of(
                        "select seq from conformance_effect where subject = ? and consumer = ? order by n",
                        subject,
                        consumer)
                .stream()
                .map(row -> (Long) row.get("seq"))
                .toList();
    }

    @Override
    public Class<DeliveryCompleted> handles() {
        return DeliveryCompleted.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<DeliveryCompleted> event) {
        return applyAll(session, List.of(event));
    }

    @Override
    public Uni<Void> applyAll(Mutiny.Session session, List<ReceivedEvent<DeliveryCompleted>> events) {
        crowds.add(events.size());
        Uni<Void> written = session.createNativeQuery(
                        "insert into conformance_effect (consumer, subject, seq) select ?, one.subject, one.seq"
                                + " from unnest(cast(string_to_array(?, ',') as uuid[]), cast(string_to_array(?, ',') as bigint[]))"
                                + " with ordinality as one(subject, seq, place) order by place")
                .setParameter(1, consumer)
                .setParameter(2, joined(events, event -> event.payload().complaintId()))
                .setParameter(3, joined(events, ReceivedEvent::sequence))
                .executeUpdate()
                .replaceWithVoid();
        return events.stream().anyMatch(event -> refused.contains(event.id()))
                ? written.onItem().failWith(() -> new IllegalArgumentException("refused by the test"))
                : written;
    }

    private static String joined(
            List<ReceivedEvent<DeliveryCompleted>> events, Function<ReceivedEvent<DeliveryCompleted>, Object> value) {
        return events.stream().map(value).map(Object::toString).collect(Collectors.joining(","));
    }
}
