package org.huiyin.evaluation.card;

/** The leader appealed; it does not count until the commission has decided. */
public record Appealed(Confirmed confirmed) implements Standing {

    public Decision<Upheld> uphold(Officer by, Reason reason) {
        return reason == Reason.FACTS_STAND
                ? Decision.unless(confirmed.distanceOf(by), () -> new Upheld(confirmed))
                : Decision.refused(Objection.REASON_OF_ANOTHER_STEP);
    }

    public Decision<Revoked> revoke(Officer by, Reason reason) {
        return reason.revokes()
                ? Decision.unless(confirmed.distanceOf(by), this::fall)
                : Decision.refused(Objection.REASON_OF_ANOTHER_STEP);
    }

    @Override
    public Name name() {
        return Name.APPEALED;
    }
}
