package org.huiyin.evaluation.computing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.huiyin.service.problem.Problems;

/** Computes one question after another, each of which takes all cores: whoever finds the queue full is told to come again. */
@ApplicationScoped
public class Computing {
    private static final int MOST_WAITING = 4;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ExecutorService one =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));

    /** The answer comes back to where it was asked: a session there may be used on. */
    public <T> Uni<T> run(Supplier<T> question) {
        return Uni.createFrom().deferred(() -> {
            Context asking = Vertx.currentContext();
            Uni<T> answer = Uni.createFrom().item(question).runSubscriptionOn(one);
            Uni<T> home = asking == null ? answer : answer.emitOn(task -> asking.runOnContext(nothing -> task.run()));
            return home.onFailure(RejectedExecutionException.class).transform(full -> Problems.tooManyRequests(PAUSE));
        });
    }

    @PreDestroy
    void end() {
        one.shutdownNow();
    }
}
