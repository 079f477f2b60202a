package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebhookMessageTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void agreesWithTheLibraryOnAHundredVectors() throws Exception {
        var random = new Random(20260302);
        for (int i = 0; i < 100; i++) {
            WebhookSecret secret = secretOf(random, 24 + random.nextInt(41));
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            long second = 1_700_000_000L + random.nextInt(100_000_000);
            String body =
                    "{\"回音\":\"" + Character.toString(0x20000 + random.nextInt(40_000)) + random.nextLong() + "\"}";

            String ours = new WebhookMessage(id, Instant.ofEpochSecond(second), body)
                    .headers(List.of(secret))
                    .get("webhook-signature");

            assertThat(ours).isEqualTo(new Webhook(secret.reveal()).sign(id, second, body));
        }
    }

    @Test
    void theSpecificationsOwnExampleComesOut() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var message = new WebhookMessage(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}");
        assertThat(message.headers(List.of(secret)))
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void duringARotationEitherSecretVerifies() throws Exception {
        WebhookSecret old = WebhookSecret.random(RANDOM);
        WebhookSecret fresh = WebhookSecret.random(RANDOM);
        var message = new WebhookMessage("a", Instant.now(), "{}");
        HttpHeaders headers = http(message.headers(List.of(fresh, old)));

        new Webhook(old.reveal()).verify("{}", headers);
        new Webhook(fresh.reveal()).verify("{}", headers);
        assertThatThrownBy(() -> new Webhook(WebhookSecret.random(RANDOM).reveal()).verify("{}", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aReplayOlderThanFiveMinutesIsRefusedByTheReceiver() {
        WebhookSecret secret = WebhookSecret.random(RANDOM);
        var message = new WebhookMessage("a", Instant.now().minusSeconds(301), "{}");
        assertThatThrownBy(() -> new Webhook(secret.reveal()).verify("{}", http(message.headers(List.of(secret)))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void refusesWhatWouldBeAmbiguousOrTooLarge() {
        Instant now = Instant.EPOCH;
        assertThatThrownBy(() -> new WebhookMessage("a.b", now, "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookMessage("a", now, "回".repeat(6_667)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretsHaveAllowedLengthsAndStaySilent() {
        assertThat(WebhookSecret.random(RANDOM).toString()).isEqualTo("WebhookSecret[…]");
        assertThat(WebhookSecret.random(RANDOM).reveal()).startsWith("whsec_");
        assertThatThrownBy(() -> new WebhookSecret(new byte[23])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSecret(new byte[65])).isInstanceOf(IllegalArgumentException.class);
        assertThat(WebhookSecret.parse("whsec_" + "A".repeat(32)).key())
                .hasSize(24)
                .containsOnly(0);
    }

    private static WebhookSecret secretOf(Random random, int length) {
        byte[] key = new byte[length];
        random.nextBytes(key);
        return new WebhookSecret(key);
    }

    private static HttpHeaders http(Map<String, String> headers) {
        Map<String, List<String>> lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}
