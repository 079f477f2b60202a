package org.huiyin.notification.delivering;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns one lane: a round, a pause, a round. Short pauses while there is work, longer ones while there is none. */
final class LaneLoop {

    private static final Logger LOG = Logger.getLogger(LaneLoop.class);
    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST_IDLE = Duration.ofMillis(250);
    private static final Duration LONGEST_FAULT = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<Uni<Integer>> round;
    private final Vertx vertx;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile Duration pause = SHORTEST;

    LaneLoop(String name, Supplier<Uni<Integer>> round, Vertx vertx) {
        this.name = name;
        this.round = round;
        this.vertx = vertx;
    }

    void turn() {
        if (stopping) {
            ended.countDown();
            return;
        }
        Uni.createFrom().deferred(round::get).subscribe().with(this::rest, this::recover);
    }

    /** Waits for the round under way, so that its letters are written down. */
    void stop() throws InterruptedException {
        stopping = true;
        if (!ended.await(10, TimeUnit.SECONDS)) {
            LOG.warnf("lane %s left in mid-round; what it held is tried again later", name);
        }
    }

    private void rest(int done) {
        pause = done > 0 ? SHORTEST : shorter(pause.multipliedBy(2), LONGEST_IDLE);
        turnLater();
    }

    private void recover(Throwable fault) {
        LOG.warnf("lane %s pauses: %s", name, fault.getClass().getSimpleName());
        pause = shorter(pause.multipliedBy(2), LONGEST_FAULT);
        turnLater();
    }

    private void turnLater() {
        if (stopping) {
            ended.countDown();
            return;
        }
        vertx.setTimer(pause.toMillis(), timer -> turn());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
