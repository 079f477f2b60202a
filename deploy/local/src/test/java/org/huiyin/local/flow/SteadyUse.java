package org.huiyin.local.flow;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;

/** Somebody uses each of the four services a few times a second, and notes each answer that is not what was asked for. */
final class SteadyUse implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(ServiceName.values().length);
    private final Api api = new Api();
    private final Deployment deployment;
    private final Rotation rotation;
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> filed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    SteadyUse(Deployment deployment, Rotation rotation) {
        this.deployment = deployment;
        this.rotation = rotation;
    }

    void begin() {
        repeatedly(ServiceName.INTAKE, this::file);
        repeatedly(ServiceName.DISPATCH, address -> read(address + "/v1/cases?size=5", "dispatcher"));
        repeatedly(ServiceName.EVALUATION, address -> read(address + "/v1/sections/S0001/statement", "leader"));
        repeatedly(ServiceName.NOTIFICATION, address -> read(address + "/v1/inbox?size=5", "leader"));
    }

    /** Waits until so many more requests have been answered. */
    void goOn(int requests) {
        int until = asked.get() + requests;
        await().atMost(PATIENCE).until(() -> asked.get() >= until);
    }

    List<String> failed() {
        return List.copyOf(failed);
    }

    List<UUID> filed() {
        return List.copyOf(filed);
    }

    int asked() {
        return asked.get();
    }

    private void repeatedly(ServiceName service, Function<String, Api.Reply> request) {
        clock.scheduleWithFixedDelay(() -> ask(service, request), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask(ServiceName service, Function<String, Api.Reply> request) {
        try {
            Api.Reply reply = rotation.ask(service, request);
            if (!reply.ok()) {
                failed.add(service.word() + ": " + reply);
            }
        } catch (Trouble noAnswer) {
            failed.add(service.word() + ": " + noAnswer.getMessage());
        }
        asked.incrementAndGet();
    }

    private Api.Reply file(String address) {
        Map<String, Object> complaint = Map.of(
                "kind", "COMPLAINT",
                "category", "funding",
                "territory", "HY-01",
                "title", "The counter is closed",
                "text", "It has been closed since noon.",
                "channel", "WEB",
                "contact", Map.of("email", "upgrade@example.com"));
        Api.Reply reply =
                api.post(address + "/v1/complaints", deployment.tokens().of("complainant"), complaint, null);
        if (reply.ok()) {
            filed.add(UUID.fromString(reply.text("id")));
        }
        return reply;
    }

    private Api.Reply read(String url, String role) {
        return api.get(url, deployment.tokens().of(role));
    }

    @Override
    public void close() {
        end();
    }

    /** No more requests; returns when the last ones are answered. */
    void end() {
        clock.shutdown();
        try {
            clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
