package org.huiyin.local.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.local.client.Deployment;

/**
 * Files complaints on a fixed schedule, whatever the answers do, as careful clients: each repeats with the same
 * idempotency key until it is told 201. What was told is what must not be lost.
 */
final class SteadyFiling {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CATEGORIES =
            List.of("government-service", "funding", "environment", "transport", "land");
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final Executor later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, clock);
    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final Deployment deployment;

    SteadyFiling(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Begins; the future completes when every complaint has been acknowledged. */
    CompletableFuture<Void> begin(int count, int perSecond) {
        var all = new CompletableFuture<?>[count];
        for (int i = 0; i < count; i++) {
            var filed = new CompletableFuture<Void>();
            HttpRequest request = request(i);
            clock.schedule(() -> file(request, filed), i * 1_000L / perSecond, TimeUnit.MILLISECONDS);
            all[i] = filed;
        }
        return CompletableFuture.allOf(all).whenComplete((nothing, fault) -> clock.shutdown());
    }

    /** Ids of complaints for which a client holds a 201. */
    List<UUID> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** How often a client had to ask again. */
    int repeats() {
        return repeats.get();
    }

    private void file(HttpRequest request, CompletableFuture<Void> filed) {
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((answer, fault) -> {
            if (fault != null || answer.statusCode() >= 500 || answer.statusCode() == 409) {
                repeats.incrementAndGet();
                later.execute(() -> file(request, filed));
            } else if (answer.statusCode() == 201) {
                acknowledged.add(id(answer.body()));
                filed.complete(null);
            } else {
                filed.completeExceptionally(new IllegalStateException(answer.statusCode() + " " + answer.body()));
            }
        });
    }

    /** Every second complaint is anonymous; the others come from a complainant who left a mail address. */
    private HttpRequest request(int i) {
        var complaint = new HashMap<String, Object>(Map.of(
                "kind",
                "COMPLAINT",
                "category",
                CATEGORIES.get(i % CATEGORIES.size()),
                "territory",
                "HY-0" + (1 + i % 8),
                "title",
                "Street lamp " + i + " is dark",
                "text",
                "The lamp has been dark for a week. 路灯不亮。",
                "channel",
                "WEB",
                "source",
                "self",
                "language",
                i % 4 < 2 ? "zh" : "en"));
        boolean anonymous = i % 2 == 0;
        complaint.put("anonymous", anonymous);
        if (!anonymous) {
            complaint.put("contact", Map.of("name", "Li Lei", "email", "lilei" + i + "@example.com"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(deployment.intake() + "/v1/complaints"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!anonymous) {
            request.header("Authorization", "Bearer " + deployment.tokens().of("complainant"));
        }
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(json(complaint)))
                .build();
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(String body) {
        try {
            return UUID.fromString(JSON.readTree(body).get("id").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
