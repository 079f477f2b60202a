package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.CloudEvents;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.UnreadableEvent;
import org.jboss.logging.Logger;

/**
 * Applies what Kafka delivers: each event once in effect, in sequence per complaint. A poll batch is one transaction; if
 * that fails its events are taken one by one. A passing fault is waited out for ever, nothing is acknowledged meanwhile;
 * an event that can't be applied is parked and stops its own stream only.
 */
public final class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Quarantine quarantine;
    private final InboxWatch watch;
    private final InboxMeter meter;
    private final InboxRows rows;
    private final Opening opening;

    Inbox(
            Transactions transactions,
            Quarantine quarantine,
            InboxWatch watch,
            InboxMeter meter,
            InboxRows rows,
            Opening opening) {
        this.transactions = transactions;
        this.quarantine = quarantine;
        this.watch = watch;
        this.meter = meter;
        this.rows = rows;
        this.opening = opening;
    }

    /** Completes when every record of the batch has been applied, parked or quarantined: then it may be acknowledged. */
    public Uni<Void> receive(ConsumerRecords<byte[], byte[]> batch) {
        var events = new ArrayList<Envelope>(batch.count());
        var unreadable = new ArrayList<Unreadable>();
        for (ConsumerRecord<byte[], byte[]> kafka : batch) {
            try {
                events.add(CloudEvents.read(kafka));
            } catch (UnreadableEvent fault) {
                unreadable.add(new Unreadable(kafka, fault));
            }
        }
        return OneAfterAnother.of(unreadable, this::setAside).chain(() -> receive(events));
    }

    /** The same for events whose envelopes have been read already, in the order given. */
    public Uni<Void> receive(List<Envelope> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return apply(events, Settling.WITH_THE_COMMIT).onFailure().recoverWithUni(fault -> {
            meter.countParted();
            LOG.warnf(
                    "batch of %d events taken one by one: %s",
                    events.size(), fault.getClass().getSimpleName());
            return OneAfterAnother.of(events, this::applyOrPark);
        });
    }

    private Uni<Void> applyOrPark(Envelope event) {
        return patiently(apply(List.of(event), Settling.AFTER_EACH_EVENT))
                .onFailure(ApplyFailed.class)
                .recoverWithUni(fault -> parkAsPoison(fault, event));
    }

    /** The poison may be a parked event that this one released: then this one is taken again behind it. */
    private Uni<Void> parkAsPoison(ApplyFailed fault, Envelope arriving) {
        Envelope poison = fault.event();
        meter.countPoison();
        LOG.errorf(
                "poison event %s of %s parked, complaint %s stands still: %s",
                poison.id(), poison.topic(), poison.subject(), fault.reason());
        Uni<Void> parked = patiently(transactions.inNew(session -> rows.lock(session, List.of(StreamId.of(poison)))
                .chain(() -> rows.park(session, poison, "poison", fault.reason()))
                .chain(() -> rows.block(session, StreamId.of(poison), poison.sequence(), fault.reason()))));
        return poison.equals(arriving) ? parked : parked.chain(() -> applyOrPark(arriving));
    }

    private Uni<Void> apply(List<Envelope> events, Settling settling) {
        List<StreamId> streams =
                events.stream().map(StreamId::of).distinct().sorted().collect(Collectors.toList());
        return transactions
                .inNew(session -> opening.open(session, streams, settling).chain(work -> work.take(events)))
                .invoke(watch::working);
    }

    private Uni<Void> setAside(Unreadable record) {
        ConsumerRecord<byte[], byte[]> kafka = record.kafka();
        LOG.errorf(
                "unreadable record %s-%d@%d: %s",
                kafka.topic(), kafka.partition(), kafka.offset(), record.fault().getMessage());
        return patiently(transactions.inNew(session -> quarantine.add(session, kafka, record.fault())));
    }

    private Uni<Void> patiently(Uni<Void> work) {
        return work.onFailure(fault -> !(fault instanceof ApplyFailed))
                .invoke(fault -> {
                    watch.waiting();
                    LOG.warnf("inbox waits: %s", fault.getClass().getSimpleName());
                })
                .onFailure(fault -> !(fault instanceof ApplyFailed))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private record Unreadable(ConsumerRecord<byte[], byte[]> kafka, UnreadableEvent fault) {}

    /** Locks and loads what a transaction needs. */
    @FunctionalInterface
    interface Opening {
        Uni<InboxTransaction> open(Mutiny.Session session, List<StreamId> streams, Settling settling);
    }
}
