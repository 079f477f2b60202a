package org.huiyin.local.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call again while the service has no time for it: after {@code Retry-After} where it said 429 or 503, after a second where it
 * did not answer. A command must come with the same idempotency key each time.
 */
public final class ComingAgain {
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final long SECONDS_UNLESS_TOLD = 1;

    private final Duration patience;

    public ComingAgain(Duration patience) {
        this.patience = patience;
    }

    /** The first answer that is not "come again", or the last one or the last fault when the patience has ended. */
    public Reply until(Supplier<Reply> call) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                Reply reply = call.get();
                if (!BUSY.contains(reply.status()) || System.nanoTime() > deadline) {
                    return reply;
                }
                pause(seconds(reply.retryAfter()));
            } catch (Trouble trouble) {
                if (!(trouble.getCause() instanceof IOException) || System.nanoTime() > deadline) {
                    throw trouble;
                }
                pause(SECONDS_UNLESS_TOLD);
            }
        }
    }

    /** Huiyin tells whole seconds; what stands before it may tell a date, or nothing. */
    private static long seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,4}") ? Long.parseLong(retryAfter) : SECONDS_UNLESS_TOLD;
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted", e);
        }
    }
}
