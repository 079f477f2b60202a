package org.huiyin.notification.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call to a partner that has been claimed; the secrets are still sealed. Without a URL the partner has unsubscribed. */
public record DueCall(
        DeliveryHead head,
        String eventType,
        StoredFacts facts,
        @Nullable UUID webhookId,
        @Nullable String url,
        List<String> sealedSecrets,
        Instant occurredAt) {}
