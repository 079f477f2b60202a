package org.huiyin.evaluation.assessing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** How long the parts of runs take, as metrics: {@code huiyin_run_part_seconds} by {@code part}. */
@ApplicationScoped
class RunTimes {
    private final MeterRegistry registry;

    RunTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The same, timed from when it is asked for until it is there. */
    <T> Uni<T> of(String part, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Timer.Sample sample = Timer.start(registry);
            return work.get().invoke(done -> sample.stop(timer(part)));
        });
    }

    private Timer timer(String part) {
        return Timer.builder("huiyin.run.part")
                .description("How long the parts of evaluation runs take")
                .tag("part", part)
                .register(registry);
    }
}
