package org.huiyin.bus.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts arriving events by what became of them: {@code huiyin_inbox_events_total{verdict}}. A batch that is taken again
 * after a fault is counted again.
 */
@ApplicationScoped
class InboxMeter {
    private final Map<Verdict, Counter> byVerdict = new EnumMap<>(Verdict.class);
    private final Counter poison;
    private final Counter parted;

    InboxMeter(MeterRegistry registry) {
        Arrays.stream(Verdict.values())
                .forEach(verdict ->
                        byVerdict.put(verdict, counter(registry, verdict.name().toLowerCase(Locale.ROOT))));
        this.poison = counter(registry, "poison");
        this.parted = Counter.builder("huiyin.inbox.batches.parted")
                .description("Batches that failed as a whole and were taken event by event")
                .register(registry);
    }

    void count(Verdict verdict, int events) {
        byVerdict.get(verdict).increment(events);
    }

    void countPoison() {
        poison.increment();
    }

    void countParted() {
        parted.increment();
    }

    private static Counter counter(MeterRegistry registry, String verdict) {
        return Counter.builder("huiyin.inbox.events")
                .description("Events that arrived, by what became of them")
                .tag("verdict", verdict)
                .register(registry);
    }
}
