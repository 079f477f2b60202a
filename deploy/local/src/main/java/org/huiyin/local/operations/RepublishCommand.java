package org.huiyin.local.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Waiting;
import org.huiyin.local.part.Topics;

/** {@code ./run republish [TOPIC]}: has every topic, or one, sent again from the databases and waits until Kafka has it. */
public final class RepublishCommand {
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final Deployment deployment;
    private final Api api;

    public RepublishCommand(Deployment deployment) {
        this.deployment = deployment;
        this.api = new Api(Duration.ofMinutes(10));
    }

    public void run(Optional<String> only) {
        only.filter(topic -> !Topics.all().contains(topic)).ifPresent(topic -> {
            throw new Trouble("There is no topic " + topic + ": one of " + String.join(", ", Topics.all()) + ".");
        });
        long began = System.nanoTime();
        List<Begun> begun = new ArrayList<>();
        for (String topic : only.map(List::of).orElse(Topics.all())) {
            begun.add(begin(topic));
        }
        begun.forEach(this::await);
        long events = begun.stream().mapToLong(Begun::events).sum();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT, "Sent again: %,d events in %.1f s (%,.0f /s).%n", events, seconds, events / seconds);
    }

    /** Every topic's share, under way. */
    private record Begun(String topic, String url, long events) {}

    private Begun begin(String topic) {
        String service = address(topic);
        Reply reply = api.post(
                service + "/v1/bus/republications", token(), Map.of("topic", topic, "reason", "./run republish"), null);
        if (reply.status() != 202) {
            throw new Trouble(topic + " can't be sent again: " + reply);
        }
        long events = reply.body().path("events").asLong();
        System.out.printf(Locale.ROOT, "  %-36s %,9d events wait for Kafka%n", topic, events);
        return new Begun(topic, service + reply.location(), events);
    }

    private void await(Begun begun) {
        long[] shown = {System.nanoTime()};
        Waiting.until(PATIENCE, () -> {
                    long waiting = waiting(begun);
                    if (System.nanoTime() - shown[0] > 5e9) {
                        System.out.printf(Locale.ROOT, "  … %s: %,d to go%n", begun.topic(), waiting);
                        shown[0] = System.nanoTime();
                    }
                    return Optional.of(waiting).filter(left -> left == 0);
                })
                .orElseThrow(() -> new Trouble(begun.topic() + " is not whole after " + PATIENCE.toHours()
                        + " hours; the service goes on, ask " + begun.url()));
    }

    private long waiting(Begun begun) {
        Reply reply = api.get(begun.url(), token());
        if (!reply.ok()) {
            throw new Trouble("No word of " + begun.topic() + ": " + reply);
        }
        return reply.body().path("waiting").asLong();
    }

    private String token() {
        return deployment.tokens().of("admin");
    }

    private String address(String topic) {
        return deployment.address(ServiceName.valueOf(topic.split("\\.")[1].toUpperCase(Locale.ROOT)));
    }
}
