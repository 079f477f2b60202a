package org.huiyin.notification.delivering;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.webhook.WebhookSecret;
import org.huiyin.service.sealing.BusSealer;

/** Seals the secrets shared with partners before they reach the database, and opens them for signing. */
@ApplicationScoped
public class SecretKeeper {

    private static final String PURPOSE = "webhooks";

    private final BusSealer sealer;

    SecretKeeper(BusSealer sealer) {
        this.sealer = sealer;
    }

    public String seal(UUID webhook, WebhookSecret secret) {
        return sealer.seal(PURPOSE, webhook, secret.reveal().getBytes(UTF_8));
    }

    public List<WebhookSecret> open(UUID webhook, List<String> sealed) {
        return sealed.stream()
                .map(one -> WebhookSecret.parse(new String(sealer.open(PURPOSE, webhook, one), UTF_8)))
                .toList();
    }
}
