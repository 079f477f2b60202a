package org.huiyin.bus.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.bus.trace.Traces;
import org.huiyin.bus.transaction.Transactions;

/** Makes inboxes: the service's own, and others with handlers and positions of their own, as a rebuild needs. */
@ApplicationScoped
public class InboxFactory {
    private final Transactions transactions;
    private final Quarantine quarantine;
    private final InboxWatch watch;
    private final InboxMeter meter;
    private final Traces traces;
    private final Config config;
    private final List<EventWitness> witnesses;

    InboxFactory(
            Transactions transactions,
            Quarantine quarantine,
            InboxWatch watch,
            InboxMeter meter,
            Traces traces,
            Config config,
            @All List<EventWitness> witnesses) {
        this.transactions = transactions;
        this.quarantine = quarantine;
        this.watch = watch;
        this.meter = meter;
        this.traces = traces;
        this.config = config;
        this.witnesses = List.copyOf(witnesses);
    }

    /** An inbox that keeps its positions under {@code consumer} and applies events with these handlers. */
    public Inbox inbox(String consumer, List<EventHandler<?>> handlers) {
        return inbox(consumer, handlers, Resequencer::new);
    }

    /** The same with another way to decide what may be applied: for checks that must be able to fail. */
    public Inbox inbox(
            String consumer,
            List<EventHandler<?>> handlers,
            Function<Map<StreamId, StreamPosition>, Resequencer> sequencing) {
        return inbox(consumer, new EventHandlers(handlers, List.of()), sequencing);
    }

    private Inbox inbox(
            String consumer, EventHandlers handlers, Function<Map<StreamId, StreamPosition>, Resequencer> sequencing) {
        var rows = new InboxRows(Subscriptions.of(consumer, config));
        return new Inbox(transactions, quarantine, watch, meter, rows, opening(rows, handlers, sequencing));
    }

    @Produces
    @Singleton
    Inbox ownInbox(
            @ConfigProperty(name = "quarkus.application.name") String service, @All List<EventHandler<?>> handlers) {
        return inbox(service, new EventHandlers(handlers, witnesses), Resequencer::new);
    }

    /** The parked events of the inbox with the same name and handlers. */
    public ParkedEvents parkedEvents(String consumer, List<EventHandler<?>> handlers) {
        return parkedEvents(consumer, new EventHandlers(handlers, List.of()));
    }

    private ParkedEvents parkedEvents(String consumer, EventHandlers handlers) {
        var rows = new InboxRows(Subscriptions.of(consumer, config));
        return new ParkedEvents(transactions, rows, opening(rows, handlers, Resequencer::new), consumer);
    }

    @Produces
    @Singleton
    ParkedEvents ownParkedEvents(
            @ConfigProperty(name = "quarkus.application.name") String service, @All List<EventHandler<?>> handlers) {
        return parkedEvents(service, new EventHandlers(handlers, witnesses));
    }

    private Inbox.Opening opening(
            InboxRows rows, EventHandlers handlers, Function<Map<StreamId, StreamPosition>, Resequencer> sequencing) {
        var tools = new InboxTransaction.Tools(rows, handlers, meter, traces);
        return (session, streams, settling) -> {
            List<UUID> aggregates = streams.stream()
                    .map(StreamId::aggregate)
                    .distinct()
                    .sorted()
                    .toList();
            return rows.lock(session, streams).chain(positions -> rows.parked(session, aggregates)
                    .map(parked ->
                            new InboxTransaction(session, tools, sequencing.apply(positions), parked, settling)));
        };
    }
}
