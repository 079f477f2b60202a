package org.huiyin.notification.reading;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.store.InboxRows;
import org.huiyin.notification.store.InboxRows.Entry;
import org.huiyin.notification.store.InboxRows.Sight;

/**
 * Follows an inbox from a given entry on. One small query per half second serves all followers of this process; only when
 * something has arrived anywhere does each of them look for itself.
 */
@ApplicationScoped
public class FollowInbox {

    private static final Duration TICK = Duration.ofMillis(500);
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final InboxRows rows;
    private final Multi<Long> tide;

    FollowInbox(Transactions transactions, InboxRows rows) {
        this.transactions = transactions;
        this.rows = rows;
        this.tide = Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> highest().onFailure().recoverWithItem(0L))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The place from which only what is new will be seen. */
    public Uni<Long> highest() {
        return transactions.inNew(rows::highest);
    }

    /** Entries after {@code id}, in order, each once, for as long as somebody listens. */
    public Multi<Entry> after(Sight sight, long id) {
        var last = new AtomicLong(id);
        return tide.onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToMultiAndConcatenate(highest -> highest > last.get()
                        ? next(sight, last)
                        : Multi.createFrom().empty());
    }

    /** A failed look ends the stream: the reader comes back with the id of the last entry it got. */
    private Multi<Entry> next(Sight sight, AtomicLong last) {
        return transactions
                .inNew(session -> rows.after(session, sight, last.get(), BATCH))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .invoke(entry -> last.set(entry.id()));
    }
}
