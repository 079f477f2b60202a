package org.huiyin.evaluation.card;

import java.time.Instant;

/** Confirmed by a second person from outside; it counts. */
public record Confirmed(Proposed origin, String confirmedBy, Instant appealBy, Instant expiresAt) implements Live {

    public Decision<Appealed> appeal(Officer by, Instant at) {
        if (!by.sections().contains(charge().section())) {
            return Decision.refused(Objection.NOT_OF_THE_SECTION);
        }
        return at.isBefore(appealBy)
                ? Decision.allowed(new Appealed(this))
                : Decision.refused(Objection.APPEAL_TOO_LATE);
    }

    @Override
    public Confirmed confirmed() {
        return this;
    }

    @Override
    public Name name() {
        return Name.CONFIRMED;
    }
}
