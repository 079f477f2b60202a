package org.huiyin.service.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Statements on {@code idempotency_key}. */
@ApplicationScoped
class IdempotencyRows {
    private static final int LOCK_SPACE = 7002;
    private static final String ADD =
            """
            insert into idempotency_key (scope, key_hash, fingerprint, answer, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (key_hash) do update set fingerprint = excluded.fingerprint, answer = excluded.answer,
              created_at = excluded.created_at, expires_at = excluded.expires_at
            where idempotency_key.expires_at <= excluded.created_at""";

    private final String lookUp;

    IdempotencyRows(DatabaseClock clock) {
        this.lookUp =
                "select pg_try_advisory_xact_lock(" + LOCK_SPACE + ", ?), at.time, stored.fingerprint, stored.answer"
                        + " from (select " + clock.expression() + " as time) as at"
                        + " left join idempotency_key stored on stored.key_hash = ? and stored.expires_at > at.time";
    }

    /** Locks the key for this transaction, without waiting, and reads the time and what is stored under the key. */
    Uni<Lookup> lookUp(Mutiny.Session session, byte[] hash) {
        return session.createNativeQuery(lookUp, Object[].class)
                .setParameter(1, ByteBuffer.wrap(hash).getInt())
                .setParameter(2, hash)
                .getSingleResult()
                .map(row -> new Lookup((Boolean) row[0], instant(row[1]), (byte[]) row[2], (byte[]) row[3]));
    }

    /** Stores an answer. Fails with {@link Overtaken} if another request stored one after this one had looked. */
    Uni<Void> add(Mutiny.Session session, Row row) {
        return session.createNativeQuery(ADD)
                .setParameter(1, row.scope())
                .setParameter(2, row.hash())
                .setParameter(3, row.fingerprint())
                .setParameter(4, row.answer())
                .setParameter(5, row.now())
                .setParameter(6, row.expires())
                .executeUpdate()
                .invoke(added -> {
                    if (added == 0) {
                        throw new Overtaken();
                    }
                })
                .replaceWithVoid();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    record Lookup(boolean locked, Instant now, byte @Nullable [] fingerprint, byte @Nullable [] answer) {}

    record Row(String scope, byte[] hash, byte[] fingerprint, byte[] answer, Instant now, Instant expires) {}

    /** Another request with the same key committed between look-up and store; the whole command starts again. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
