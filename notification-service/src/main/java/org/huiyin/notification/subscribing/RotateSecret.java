package org.huiyin.notification.subscribing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.delivering.SecretKeeper;
import org.huiyin.notification.store.WebhookRows;
import org.huiyin.notification.webhook.WebhookSecret;
import org.huiyin.service.problem.Problems;

/** Gives a webhook a new secret. The old one goes on signing beside it for a day, so the partner loses no message. */
@ApplicationScoped
public class RotateSecret {

    private final WebhookRows rows;
    private final SecretKeeper secrets;
    private final Duration overlap;
    private final SecureRandom random = new SecureRandom();

    RotateSecret(WebhookRows rows, SecretKeeper secrets, TellingConfig config) {
        this.rows = rows;
        this.secrets = secrets;
        this.overlap = config.webhooks().rotation();
    }

    public Uni<WebhookSecret> rotate(Mutiny.Session session, Partner partner, UUID webhook, Instant now) {
        WebhookSecret secret = WebhookSecret.random(random);
        return rows.one(session, partner.owner(), webhook)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Problems.notFound();
                    }
                })
                .chain(() -> rows.retireSecrets(session, webhook, now.plus(overlap)))
                .chain(() -> rows.addSecret(session, webhook, secrets.seal(webhook, secret), now))
                .replaceWith(secret);
    }
}
