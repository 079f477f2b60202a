package org.huiyin.dispatch.planning;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.store.PlanNews;
import org.huiyin.dispatch.store.PlanNews.News;
import org.huiyin.dispatch.store.PlanNews.Place;
import org.huiyin.dispatch.store.PlanRow;
import org.huiyin.dispatch.store.Plans;
import org.huiyin.dispatch.store.RowSecurity;
import org.huiyin.dispatch.store.Sight;

/**
 * Follows the plans from a given place on, whichever replica is asked: everything is read from the histories. One small query
 * per half second serves all followers of this process; only when something has happened does each of them look for itself.
 */
@ApplicationScoped
public class FollowBoard {
    private static final Duration TICK = Duration.ofMillis(500);
    private static final int BATCH = 200;
    private final Transactions transactions;
    private final RowSecurity rowSecurity;
    private final PlanNews news;
    private final Plans plans;
    private final Multi<Place> tide;

    FollowBoard(Transactions transactions, RowSecurity rowSecurity, PlanNews news, Plans plans) {
        this.transactions = transactions;
        this.rowSecurity = rowSecurity;
        this.news = news;
        this.plans = plans;
        this.tide = Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> latest().onFailure().recoverWithItem(Place.BEGINNING))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The place from which only what is new will be seen. */
    public Uni<Place> latest() {
        return transactions.inNew(news::latest);
    }

    /** What happens after a place, in order, each once, as far as it is in sight, for as long as somebody listens. */
    public Multi<Change> after(Sight sight, Place start) {
        var last = new AtomicReference<>(start);
        var seen = new AtomicReference<>(Place.BEGINNING);
        return tide.onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToMultiAndConcatenate(high -> high.equals(seen.get())
                        ? Multi.createFrom().empty()
                        : next(sight, last).onCompletion().invoke(() -> caughtUp(high, last, seen)));
    }

    /** Looks again at the next tick while a full batch says that there is more. */
    private static void caughtUp(Place high, AtomicReference<Place> last, AtomicReference<Place> seen) {
        if (last.get().equals(high)) {
            seen.set(high);
        }
    }

    /** A failed look ends the stream: the reader comes back with the place of the last change it got. */
    private Multi<Change> next(Sight sight, AtomicReference<Place> last) {
        return transactions
                .inNew(session -> news.after(session, last.get(), BATCH)
                        .chain(found -> rowSecurity.show(session, sight).chain(() -> visible(session, sight, found))))
                .onItem()
                .transformToMulti(found -> {
                    found.end().ifPresent(last::set);
                    return Multi.createFrom().iterable(found.changes());
                });
    }

    private Uni<Batch> visible(Mutiny.Session session, Sight sight, List<News> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Batch(List.of(), Optional.empty()));
        }
        List<UUID> ids =
                found.stream().map(one -> one.place().caseId()).distinct().toList();
        return plans.inSight(session, ids, sight).map(rows -> {
            Map<UUID, PlanRow> byCase = rows.stream().collect(Collectors.toMap(PlanRow::caseId, Function.identity()));
            List<Change> changes = found.stream()
                    .filter(one -> byCase.containsKey(one.place().caseId()))
                    .map(one -> new Change(one, byCase.get(one.place().caseId())))
                    .toList();
            return new Batch(changes, Optional.of(found.get(found.size() - 1).place()));
        });
    }

    /** Something that happened, and the plan as it stands by now. */
    public record Change(News news, PlanRow plan) {}

    private record Batch(List<Change> changes, Optional<Place> end) {}
}
