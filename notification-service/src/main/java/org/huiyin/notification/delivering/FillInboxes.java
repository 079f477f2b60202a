package org.huiyin.notification.delivering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.sending.Outcome;
import org.huiyin.notification.store.InboxFilling;

/** One round of in-app entries. Entry, outcome and event are one transaction: here "told once" has no exception. */
@ApplicationScoped
class FillInboxes {

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final InboxFilling filling;
    private final PublishOutcomes publishing;

    FillInboxes(Transactions transactions, InboxFilling filling, PublishOutcomes publishing) {
        this.transactions = transactions;
        this.filling = filling;
        this.publishing = publishing;
    }

    /** Answers how many deliveries have ended. */
    Uni<Integer> round() {
        return transactions.inNew(session -> filling.lock(session)
                .chain(locked -> locked ? fill(session) : Uni.createFrom().item(0)));
    }

    private Uni<Integer> fill(Mutiny.Session session) {
        return filling.fill(session, BATCH).chain(filled -> {
            List<Ended> ended = filled.stream()
                    .map(one -> new Ended(
                            one.head(),
                            one.head().channel(),
                            new Outcome.Delivered(),
                            one.head().attempt(),
                            one.completedAt()))
                    .toList();
            return publishing.publish(session, ended).replaceWith(filled.size());
        });
    }
}
