package org.huiyin.evaluation.card;

import java.util.Optional;

/** The leader appealed; it does not count until the commission has decided. */
public record Appealed(Confirmed confirmed) implements Standing {

    public Decision<Upheld> uphold(Officer by, Reason reason) {
        return reason == Reason.FACTS_STAND
                ? Decision.unless(decidedBy(by), () -> new Upheld(confirmed))
                : Decision.refused(Objection.REASON_OF_ANOTHER_STEP);
    }

    public Decision<Revoked> revoke(Officer by, Reason reason) {
        return reason.revokes()
                ? Decision.unless(decidedBy(by), this::fall)
                : Decision.refused(Objection.REASON_OF_ANOTHER_STEP);
    }

    /** Nobody decides on an appeal against oneself. */
    private Optional<Objection> decidedBy(Officer by) {
        if (by.subject().equals(confirmed.confirmedBy())) {
            return Optional.of(Objection.BY_WHOEVER_CONFIRMED);
        }
        return by.subject().equals(proposed().proposer())
                ? Optional.of(Objection.BY_THE_PROPOSER)
                : by.distanceTo(charge().unit());
    }

    @Override
    public Name name() {
        return Name.APPEALED;
    }
}
