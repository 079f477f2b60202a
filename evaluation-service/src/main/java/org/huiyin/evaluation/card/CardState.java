package org.huiyin.evaluation.card;

/**
 * Where a card stands. Proposed and answered it counts for nothing; confirmed or upheld it is live until it expires; nothing is
 * ever deleted.
 */
public sealed interface CardState permits Pending, Standing, Withdrawn, Revoked, Expired {

    Proposed proposed();

    Name name();

    default Charge charge() {
        return proposed().charge();
    }

    /** Whether it may count or come to count; then no other card is shown for the same. */
    default boolean isOpen() {
        return this instanceof Pending || this instanceof Standing;
    }

    /** Names of the states, as they are stored, shown and published. */
    enum Name {
        PROPOSED,
        ANSWERED,
        WITHDRAWN,
        CONFIRMED,
        APPEALED,
        UPHELD,
        REVOKED,
        EXPIRED
    }
}
