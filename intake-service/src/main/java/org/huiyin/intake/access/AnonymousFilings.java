package org.huiyin.intake.access;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * How many complaints people without a token may file in a sliding minute and a sliding hour, all of them together: nobody is told
 * apart, since nothing about them is looked at. Kept in memory, per replica.
 */
public final class AnonymousFilings {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final Window minute;
    private final Window hour;

    public AnonymousFilings(int perMinute, int perHour) {
        this.minute = new Window(perMinute, MINUTE);
        this.hour = new Window(perHour, HOUR);
    }

    /** Counts a filing at a monotonic time in nanoseconds; present when there were too many, with the time to wait. */
    public synchronized Optional<Duration> filed(long now) {
        Optional<Duration> wait = hour.tooSoon(now).or(() -> minute.tooSoon(now));
        if (wait.isEmpty()) {
            hour.add(now);
            minute.add(now);
        }
        return wait;
    }

    private static final class Window {
        private final int most;
        private final long length;
        private final ArrayDeque<Long> recent = new ArrayDeque<>();

        Window(int most, long length) {
            this.most = most;
            this.length = length;
        }

        Optional<Duration> tooSoon(long now) {
            while (!recent.isEmpty() && now - recent.element() >= length) {
                recent.remove();
            }
            return recent.size() < most
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(recent.element() + length - now));
        }

        void add(long now) {
            recent.add(now);
        }
    }
}
