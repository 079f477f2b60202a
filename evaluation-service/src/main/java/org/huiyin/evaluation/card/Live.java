package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.Optional;

/** A card that counts, until it expires. */
public sealed interface Live extends Standing permits Confirmed, Upheld {

    default boolean countsAt(Instant at) {
        return at.isBefore(confirmed().expiresAt());
    }

    /**
     * When the days of its own appeal are over, only an appeal against the lists of a cycle takes it back.
     *
     * @param granted whether such an appeal was upheld and granted it
     */
    default Decision<Revoked> revoke(Officer by, Reason reason, boolean granted) {
        if (!reason.revokes()) {
            return Decision.refused(Objection.REASON_OF_ANOTHER_STEP);
        }
        return granted
                ? Decision.unless(confirmed().distanceOf(by), this::fall)
                : Decision.refused(Objection.REVOCATION_NOT_GRANTED);
    }

    /** Empty before its time is over. */
    default Optional<Expired> expire(Instant at) {
        return countsAt(at) ? Optional.empty() : Optional.of(new Expired(confirmed()));
    }
}
