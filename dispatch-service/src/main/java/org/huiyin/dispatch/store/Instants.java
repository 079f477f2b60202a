package org.huiyin.dispatch.store;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the instants of native queries, which come as one or the other type. */
final class Instants {
    private Instants() {}

    static Instant of(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
