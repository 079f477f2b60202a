package org.huiyin.bus.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.trace.Traces;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.bus.wire.Needs;

/** Writes events beside the state that they tell of, in the caller's transaction: both commit or neither does. */
@ApplicationScoped
public class Outbox {
    private static final int COLUMNS = 10;
    private static final String INSERT =
            "insert into outbox (topic, source, aggregate_id, seq, bucket, type, needs, payload, occurred_at, traceparent)"
                    + " values ";

    private final OutboxRelay relay;

    public Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /** Appends the events in the order given; they leave for Kafka after the commit. */
    public Uni<Void> append(Mutiny.Session session, List<NewEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var insert = session.createNativeQuery(
                INSERT + events.stream().map(Outbox::placeholders).collect(Collectors.joining(",")));
        String traceparent = Traces.current();
        for (int i = 0; i < events.size(); i++) {
            bind(insert, events.get(i), i * COLUMNS);
            insert.setParameter((i + 1) * COLUMNS, traceparent);
        }
        return insert.executeUpdate().invoke(relay::nudge).replaceWithVoid();
    }

    private static String placeholders(NewEvent event) {
        // by way of text: the client would write a string for a jsonb parameter as one JSON string
        return "(?, ?, ?, ?, ?, ?, ?, cast(cast(? as text) as jsonb), ?, nullif(?, ''))";
    }

    private static void bind(Mutiny.Query<?> insert, NewEvent added, int offset) {
        Topic topic = added.event().type().topic();
        insert.setParameter(offset + 1, topic.wireName())
                .setParameter(offset + 2, topic.source())
                .setParameter(offset + 3, added.event().subject())
                .setParameter(offset + 4, added.sequence())
                .setParameter(offset + 5, bucketOf(added.event().subject()))
                .setParameter(offset + 6, added.event().type().wireName())
                .setParameter(offset + 7, Needs.write(added.needs()))
                .setParameter(offset + 8, EventJson.write(added.event()))
                .setParameter(offset + 9, added.time());
    }

    /** The relay's lock bucket of an aggregate: the last 4 bits of its id. */
    static short bucketOf(UUID aggregate) {
        return (short) (aggregate.getLeastSignificantBits() & 15);
    }
}
