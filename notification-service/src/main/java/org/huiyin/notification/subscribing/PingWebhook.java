package org.huiyin.notification.subscribing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.delivering.SecretKeeper;
import org.huiyin.notification.post.PartnerCalls;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.store.WebhookRows;
import org.huiyin.notification.store.WebhookRows.Webhook;
import org.huiyin.notification.webhook.WebhookMessage;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.time.DatabaseClock;

/** Calls a webhook once, now, with a signed message of type {@code ping}. Nothing is stored and nothing is tried again. */
@ApplicationScoped
public class PingWebhook {

    private final Transactions transactions;
    private final WebhookRows rows;
    private final DatabaseClock clock;
    private final SecretKeeper secrets;
    private final PartnerCalls calls;

    PingWebhook(
            Transactions transactions,
            WebhookRows rows,
            DatabaseClock clock,
            SecretKeeper secrets,
            PartnerCalls calls) {
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
        this.secrets = secrets;
        this.calls = calls;
    }

    /** The transaction has ended before the partner is called. */
    public Uni<Pinged> ping(Partner partner, UUID webhook) {
        return transactions
                .inNew(session -> rows.one(session, partner.owner(), webhook)
                        .map(PingWebhook::own)
                        .chain(own -> ready(session, own)))
                .chain(ready -> {
                    String body = "{\"type\":\"ping\",\"timestamp\":\"" + ready.now() + "\",\"data\":{}}";
                    var message = new WebhookMessage(UUID.randomUUID().toString(), ready.now(), body);
                    return calls.call(ready.webhook().url(), message, secrets.open(webhook, ready.sealedSecrets()));
                })
                .map(Pinged::of);
    }

    private Uni<Ready> ready(Mutiny.Session session, Webhook webhook) {
        return clock.now(session)
                .chain(now -> rows.secrets(session, webhook.id(), now).map(closed -> new Ready(webhook, closed, now)));
    }

    private static Webhook own(List<Webhook> found) {
        if (found.isEmpty()) {
            throw Problems.notFound();
        }
        return found.get(0);
    }

    /** How the call went: ACCEPTED or not, and the status; never the words of the answer. */
    public record Pinged(String result, String detail) {
        static Pinged of(AttemptResult result) {
            return new Pinged(result.getClass().getSimpleName().toUpperCase(Locale.ROOT), result.detail());
        }
    }

    private record Ready(Webhook webhook, List<String> sealedSecrets, Instant now) {}
}
