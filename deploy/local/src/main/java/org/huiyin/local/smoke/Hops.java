package org.huiyin.local.smoke;

import java.util.Locale;
import java.util.function.Supplier;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api.Reply;

/** Prints a line per hop with its time; the first hop that fails ends it all. */
final class Hops {

    private final long began = System.nanoTime();

    /** A hop that tells what it found, or throws a {@link Trouble} that tells why not. */
    String run(String service, String what, Supplier<String> hop) {
        long start = System.nanoTime();
        try {
            String found = hop.get();
            System.out.printf(
                    Locale.ROOT, "  ok    %-13s %-42s %6d ms   %s%n", service, what, millisSince(start), found);
            return found;
        } catch (Trouble trouble) {
            System.out.printf(Locale.ROOT, "  FAIL  %-13s %-42s %6d ms%n", service, what, millisSince(start));
            throw new Trouble("Smoke failed at " + service + ", " + what + ": " + trouble.getMessage(), trouble);
        }
    }

    long totalMillis() {
        return millisSince(began);
    }

    static Reply expect(Reply reply) {
        if (!reply.ok()) {
            throw new Trouble("answered " + reply);
        }
        return reply;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
