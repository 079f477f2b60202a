package org.huiyin.notification.subscribing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.store.RedeliveryRows;
import org.huiyin.notification.store.RedeliveryRows.Range;
import org.huiyin.notification.store.WebhookRows;
import org.huiyin.service.problem.Problems;

/**
 * Sends a partner again what has ended: one delivery, or those of a time. The id and the body of each message stay the same, and
 * the table of retries begins anew. What is still due is left alone.
 */
@ApplicationScoped
public class RedeliverEvents {

    /** More in one request would hold up the calls of all others. */
    public static final int MOST = 1_000;

    private final WebhookRows webhooks;
    private final RedeliveryRows rows;

    RedeliverEvents(WebhookRows webhooks, RedeliveryRows rows) {
        this.webhooks = webhooks;
        this.rows = rows;
    }

    /** Answers how many are sent again. */
    public Uni<Integer> byTime(Mutiny.Session session, Partner partner, UUID webhook, Range range) {
        if (!range.from().isBefore(range.until())) {
            throw Problems.unprocessable("/until", "not-after-from", "A range ends after it begins.");
        }
        return active(session, partner, webhook)
                .chain(() -> rows.count(session, webhook, range))
                .invoke(count -> {
                    if (count > MOST) {
                        throw Problems.unprocessable(
                                "/until", "too-many", "More than " + MOST + " in this range: ask for a shorter one.");
                    }
                })
                .chain(() -> rows.byTime(session, webhook, range));
    }

    /** 404 if this webhook has no such delivery that has ended. */
    public Uni<Integer> one(Mutiny.Session session, Partner partner, UUID webhook, UUID delivery) {
        return active(session, partner, webhook)
                .chain(() -> rows.one(session, webhook, delivery))
                .invoke(count -> {
                    if (count == 0) {
                        throw Problems.notFound();
                    }
                });
    }

    private Uni<Void> active(Mutiny.Session session, Partner partner, UUID webhook) {
        return webhooks.one(session, partner.owner(), webhook)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Problems.notFound();
                    }
                    if (!found.get(0).state().equals("ACTIVE")) {
                        throw Problems.conflict(
                                "webhook-disabled", "This webhook is disabled; register the address again.");
                    }
                })
                .replaceWithVoid();
    }
}
