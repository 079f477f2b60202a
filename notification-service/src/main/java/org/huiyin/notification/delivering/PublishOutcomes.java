package org.huiyin.notification.delivering;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.DeliveryCompleted;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.notification.store.DeliveryHead;
import org.huiyin.notification.store.OutcomeRows;

/** Publishes the end of deliveries, in the transaction that writes it down. */
@ApplicationScoped
class PublishOutcomes {

    private static final Map<String, Long> AFTER_FILING = Map.of("intake", 1L);

    private final OutcomeRows rows;
    private final Outbox outbox;
    private final MeterRegistry meters;

    PublishOutcomes(OutcomeRows rows, Outbox outbox, MeterRegistry meters) {
        this.rows = rows;
        this.outbox = outbox;
        this.meters = meters;
    }

    Uni<Void> publish(Mutiny.Session session, List<Ended> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, Long> perComplaint =
                ended.stream().collect(Collectors.groupingBy(one -> one.head().complaintId(), Collectors.counting()));
        ended.forEach(this::meter);
        return rows.count(session, perComplaint)
                .chain(last -> outbox.append(session, numbered(ended, perComplaint, last)));
    }

    private void meter(Ended one) {
        Counter.builder("huiyin.deliveries.ended")
                .description("Deliveries that came to an end, by channel and outcome")
                .tag("channel", one.channel().name())
                .tag("outcome", one.outcome().name())
                .register(meters)
                .increment();
    }

    private static List<NewEvent> numbered(List<Ended> ended, Map<UUID, Long> counts, Map<UUID, Long> last) {
        var next = new HashMap<UUID, Long>();
        counts.forEach((complaint, count) -> next.put(complaint, last.get(complaint) - count + 1));
        var events = new ArrayList<NewEvent>(ended.size());
        for (Ended one : ended) {
            long sequence = next.merge(one.head().complaintId(), 1L, Long::sum) - 1;
            events.add(new NewEvent(event(one), sequence, one.at(), needs(one)));
        }
        return events;
    }

    private static Map<String, Long> needs(Ended one) {
        return one.head().stage().isOfNoComplaint() ? Map.of() : AFTER_FILING;
    }

    private static DeliveryCompleted event(Ended one) {
        DeliveryHead head = one.head();
        return new DeliveryCompleted(
                head.complaintId(),
                head.id(),
                head.eventId(),
                head.audience().name(),
                one.channel().name(),
                head.stage().name(),
                one.outcome().name(),
                one.attempts(),
                one.at());
    }
}
