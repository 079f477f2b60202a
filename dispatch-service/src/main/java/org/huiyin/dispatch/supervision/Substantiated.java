package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.dispatch.cases.Officer;

/** Confirmed by a second person outside of the unit concerned: it counts until it is revoked. */
public record Substantiated(Recorded recorded, String confirmedBy, String finderUnit, Instant confirmedAt)
        implements FindingState {

    /** No unit clears itself. */
    public Decision<Revoked> revoke(Officer by, RevocationReason reason, Instant at) {
        Optional<Objection> objection = Distance.objection(by, problem().unit());
        return objection.isPresent()
                ? Decision.refused(objection.get())
                : Decision.allowed(new Revoked(this, by.subject(), reason, at));
    }

    @Override
    public Problem problem() {
        return recorded.problem();
    }

    @Override
    public Name name() {
        return Name.SUBSTANTIATED;
    }
}
