package org.huiyin.local.process;

import java.io.IOException;
import java.time.Duration;

/** Ends one process politely, then for certain; the mark is checked before every signal. */
public final class Ending {

    private static final Duration STEP = Duration.ofMillis(50);

    private Ending() {}

    /** Sends the polite signal ("TERM", "INT"), waits, then kills. Returns once the process is gone. */
    public static void end(ProcessMark mark, String politeSignal, Duration patience) {
        signal(mark, politeSignal);
        if (!gone(mark, patience)) {
            signal(mark, "KILL");
            gone(mark, Duration.ofSeconds(10));
        }
    }

    public static void signal(ProcessMark mark, String signal) {
        if (!mark.alive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + mark.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot send a signal", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the process is gone; false when it outlived the patience. */
    public static boolean gone(ProcessMark mark, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (mark.alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !mark.alive();
            }
        }
        return true;
    }
}
