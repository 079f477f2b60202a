package org.huiyin.notification.delivering;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.sending.Outcome;
import org.huiyin.notification.store.DeliveryHead;
import org.huiyin.notification.store.OutcomeRows;
import org.huiyin.notification.store.OutcomeRows.CarrierEnd;
import org.huiyin.notification.store.OutcomeRows.Merged;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.logging.Logger;

/**
 * Writes down what became of claimed deliveries and publishes those that have ended, in one transaction. While the
 * database is away it keeps trying: forgetting a letter that went out would mean sending it again.
 */
@ApplicationScoped
class RecordOutcomes {

    private static final Logger LOG = Logger.getLogger(RecordOutcomes.class);
    private static final long TRIES = 60;

    private final Transactions transactions;
    private final DatabaseClock clock;
    private final OutcomeRows rows;
    private final PublishOutcomes publishing;
    private final Judgement judgement;

    RecordOutcomes(
            Transactions transactions,
            DatabaseClock clock,
            OutcomeRows rows,
            PublishOutcomes publishing,
            Judgement judgement) {
        this.transactions = transactions;
        this.clock = clock;
        this.rows = rows;
        this.publishing = publishing;
        this.judgement = judgement;
    }

    /** Together if that works, otherwise one by one, and with patience only for those that fail alone too: they hold up no other. */
    Uni<Void> record(List<Report> reports) {
        return together(reports).onFailure().recoverWithUni(fault -> {
            warn(reports.size(), fault);
            return each(reports, this::once).collect().asList().chain(failed -> each(failed, this::patiently)
                    .onItem()
                    .ignoreAsUni());
        });
    }

    private static <T> Multi<T> each(List<Report> reports, Function<Report, Uni<T>> step) {
        return Multi.createFrom().iterable(reports).onItem().transformToUniAndConcatenate(report -> step.apply(report));
    }

    /** Answers the report itself if it could not be written, otherwise nothing. */
    private Uni<Report> once(Report report) {
        return together(List.of(report))
                .replaceWith(() -> (Report) null)
                .onFailure()
                .recoverWithItem(report);
    }

    private Uni<Void> patiently(Report report) {
        return together(List.of(report))
                .onFailure()
                .invoke(fault -> warn(1, fault))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .atMost(TRIES)
                .onFailure()
                .invoke(fault -> LOG.errorf("1 outcome lost; it may be told again"))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> together(List<Report> reports) {
        return transactions.inNew(session -> clock.now(session).chain(now -> settle(session, reports, now)));
    }

    private static void warn(int outcomes, Throwable fault) {
        LOG.warnf(
                "%d outcomes not written down yet: %s",
                outcomes, fault.getClass().getSimpleName());
    }

    private Uni<Void> settle(Mutiny.Session session, List<Report> reports, Instant now) {
        List<Judgement.Judged> judged =
                reports.stream().map(report -> judgement.of(report, now)).toList();
        return rows.settle(
                        session,
                        judged.stream().map(Judgement.Judged::settlement).toList())
                .map(ids -> ended(judged, ids))
                .chain(ended -> withMerged(session, ended))
                .chain(ended -> publishing.publish(session, ended))
                .chain(() -> rows.disable(session, gone(reports), "gone"));
    }

    /** What a letter has said besides its own step ends with it. */
    private Uni<List<Ended>> withMerged(Mutiny.Session session, List<Ended> carriers) {
        Map<UUID, Ended> byId =
                carriers.stream().collect(Collectors.toMap(ended -> ended.head().id(), ended -> ended));
        List<CarrierEnd> ends = carriers.stream()
                .map(ended -> {
                    Outcome outcome = ended.outcome().ofMerged();
                    return new CarrierEnd(ended.head().id(), outcome.name(), outcome.code(), ended.at());
                })
                .toList();
        return rows.settleMerged(session, ends).map(merged -> Stream.concat(
                        carriers.stream(), merged.stream().map(one -> ended(one, byId.get(one.carrier()))))
                .toList());
    }

    private static Ended ended(Merged merged, Ended carrier) {
        DeliveryHead head = merged.head();
        return new Ended(head, head.channel(), carrier.outcome().ofMerged(), head.attempt(), carrier.at());
    }

    private static List<Ended> ended(List<Judgement.Judged> judged, Set<UUID> ids) {
        return judged.stream()
                .filter(one -> ids.contains(one.settlement().id()))
                .flatMap(one -> one.ended().stream())
                .toList();
    }

    private static Set<UUID> gone(List<Report> reports) {
        return reports.stream()
                .filter(Report.Called.class::isInstance)
                .map(Report.Called.class::cast)
                .filter(called -> called.result() instanceof AttemptResult.Gone)
                .flatMap(called -> called.webhook().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
