package org.huiyin.notification.delivering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.post.PartnerCalls;
import org.huiyin.notification.sending.AttemptResult;
import org.huiyin.notification.sending.Suppression;
import org.huiyin.notification.store.DueCall;
import org.huiyin.notification.store.DueRows;
import org.huiyin.notification.webhook.WebhookMessage;
import org.huiyin.service.time.DatabaseClock;

/** One round of calls to partners: claim, call, write down, as {@link SendLetters} does, with the same one exception. */
@ApplicationScoped
class CallPartners {

    private final Transactions transactions;
    private final DueRows due;
    private final DatabaseClock clock;
    private final PartnerCalls partners;
    private final PartnerBody bodies;
    private final SecretKeeper secrets;
    private final SendBatch batch;
    private final TellingConfig.Sender config;

    CallPartners(
            Transactions transactions,
            DueRows due,
            DatabaseClock clock,
            PartnerCalls partners,
            PartnerBody bodies,
            SecretKeeper secrets,
            SendBatch batch,
            TellingConfig config) {
        this.transactions = transactions;
        this.due = due;
        this.clock = clock;
        this.partners = partners;
        this.bodies = bodies;
        this.secrets = secrets;
        this.batch = batch;
        this.config = config.sender();
    }

    /** Answers how many calls were taken. */
    Uni<Integer> round() {
        return transactions
                .inNew(session -> due.claimCalls(session, config.batch(), config.lease())
                        .chain(calls -> clock.now(session).map(now -> new Claimed(calls, now))))
                .chain(claimed ->
                        batch.run(claimed.calls(), config.callConcurrency(), call -> call(call, claimed.now())));
    }

    private Uni<Report> call(DueCall call, Instant now) {
        String url = call.url();
        UUID webhook = call.webhookId();
        if (url == null || webhook == null) {
            return Uni.createFrom().item(new Report.Withheld(call.head(), Suppression.UNSUBSCRIBED));
        }
        var message = new WebhookMessage(call.head().id().toString(), now, bodies.of(call));
        return partners.call(url, message, secrets.open(webhook, call.sealedSecrets()))
                .onFailure()
                .recoverWithItem(new AttemptResult.Troubled("unsendable"))
                .map(result -> new Report.Called(call.head(), Optional.of(webhook), result));
    }

    private record Claimed(List<DueCall> calls, Instant now) {}
}
