package org.huiyin.bus.inbox;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells faults that pass (waiting helps) from faults of the event itself (waiting never helps). */
final class Faults {
    /** Connection, serialization, deadlock, resources, lock not available, operator intervention. */
    private static final List<String> PASSING_STATES = List.of("08", "40001", "40P01", "53", "55P03", "57");

    private Faults() {}

    static boolean passes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(Faults::isPassing);
    }

    private static boolean isPassing(Throwable cause) {
        if (cause instanceof PgException refused) {
            String state = refused.getSqlState();
            return state != null && PASSING_STATES.stream().anyMatch(state::startsWith);
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause.getClass().getName().startsWith("io.vertx.core.impl.NoStackTrace");
    }
}
