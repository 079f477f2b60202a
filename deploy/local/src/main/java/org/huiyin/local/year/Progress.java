package org.huiyin.local.year;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the year is: a line every few seconds and at the end of each month. */
final class Progress {

    private static final long PAUSE_NANOS = Duration.ofSeconds(15).toNanos();

    private final int stories;
    private final long began = System.nanoTime();
    private final AtomicInteger filed = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private final int endedBefore;
    private long told = began;

    /** What an earlier run has filed and ended is counted, but not among the rates. */
    Progress(int stories, int filedBefore, int endedBefore) {
        this.stories = stories;
        this.filed.set(filedBefore);
        this.ended.set(endedBefore);
        this.endedBefore = endedBefore;
    }

    void filed() {
        filed.incrementAndGet();
    }

    void ended() {
        ended.incrementAndGet();
    }

    void step() {
        steps.incrementAndGet();
    }

    int steps() {
        return steps.get();
    }

    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void day(LocalDate date, boolean lastOfMonth) {
        if (lastOfMonth || System.nanoTime() - told > PAUSE_NANOS) {
            told = System.nanoTime();
            System.out.println(line(date));
        }
    }

    String line(LocalDate date) {
        double seconds = Math.max(0.001, spent().toMillis() / 1_000.0);
        return "  %s  filed %,6d  ended %,6d  %5.1f commands/s  %4.1f lives/s  to be filed %,6d  %d:%02d"
                .formatted(
                        date,
                        filed.get(),
                        ended.get(),
                        steps.get() / seconds,
                        (ended.get() - endedBefore) / seconds,
                        stories - filed.get(),
                        spent().toMinutes(),
                        spent().toSecondsPart());
    }
}
