package org.huiyin.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One message as Standard Webhooks sends it; the id stays the same over retries, the time is that of the attempt. */
public record WebhookMessage(String id, Instant attemptedAt, String body) {

    /** Smaller than any receiver's limit; ours are far below it. */
    public static final int LARGEST_BODY = 20_000;

    public WebhookMessage {
        if (id.indexOf('.') >= 0) {
            throw new IllegalArgumentException("a dot in the id would make the signed text ambiguous");
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw new IllegalArgumentException("a webhook body stays below 20 kB");
        }
    }

    /** One signature per secret that is still valid: during a rotation the partner may check with either. */
    public Map<String, String> headers(List<WebhookSecret> secrets) {
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(attemptedAt.getEpochSecond()),
                "webhook-signature", secrets.stream().map(this::signature).collect(Collectors.joining(" ")));
    }

    private String signature(WebhookSecret secret) {
        String signed = id + "." + attemptedAt.getEpochSecond() + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(secret.hmac(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
