package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.Optional;

/** A card that counts, until it expires. */
public sealed interface Live extends Standing permits Confirmed, Upheld {

    default boolean countsAt(Instant at) {
        return at.isBefore(confirmed().expiresAt());
    }

    /** Empty before its time is over. */
    default Optional<Expired> expire(Instant at) {
        return countsAt(at) ? Optional.empty() : Optional.of(new Expired(confirmed()));
    }
}
