package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.Optional;

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

    /** Nobody decides on an appeal against oneself. */
    Optional<Objection> distanceOf(Officer by) {
        if (by.subject().equals(confirmedBy)) {
            return Optional.of(Objection.BY_WHOEVER_CONFIRMED);
        }
        return by.subject().equals(origin.proposer())
                ? Optional.of(Objection.BY_THE_PROPOSER)
                : by.distanceTo(charge().unit());
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
