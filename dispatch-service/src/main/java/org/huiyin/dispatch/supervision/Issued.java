package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.service.calendar.Deadline;

/** Waits for the section's answer, and its clock runs. */
public record Issued(Charge charge, int level, Instant issuedAt, Deadline deadline, boolean overdue)
        implements OpenOrder {

    /** Issued from outside of the unit that has to answer; the issuer's unit verifies later. */
    public static Decision<Issued> by(Officer issuer, Terms terms, Instant at) {
        Optional<Objection> objection = Distance.objection(issuer, terms.to().unit());
        if (objection.isPresent()) {
            return Decision.refused(objection.get());
        }
        Charge charge =
                new Charge(terms.number(), terms.to(), terms.reason(), issuer.subject(), Distance.unitOf(issuer));
        return Decision.allowed(new Issued(charge, 1, at, terms.deadline(), false));
    }

    /** An answer after the deadline is late and still an answer. */
    public Answered answer(Officer by, Instant at) {
        return new Answered(this, by.subject(), at);
    }

    /** The limit of this level passed without an answer; empty if it has not, or if that is known already. */
    public Optional<Issued> runOut(Instant at) {
        return overdue || deadline.keptAt(at)
                ? Optional.empty()
                : Optional.of(new Issued(charge, level, issuedAt, deadline, true));
    }

    @Override
    public Name name() {
        return Name.ISSUED;
    }
}
