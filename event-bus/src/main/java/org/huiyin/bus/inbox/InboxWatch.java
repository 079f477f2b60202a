package org.huiyin.bus.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers since when the inbox has been waiting for a passing fault; the readiness check asks. */
@ApplicationScoped
class InboxWatch {
    private static final long NOT_WAITING = Long.MIN_VALUE;
    private final AtomicLong waitingSince = new AtomicLong(NOT_WAITING);

    void working() {
        waitingSince.set(NOT_WAITING);
    }

    void waiting() {
        waitingSince.compareAndSet(NOT_WAITING, System.nanoTime());
    }

    Duration waitingFor() {
        long since = waitingSince.get();
        return since == NOT_WAITING ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }
}
