package org.huiyin.dispatch.supervision;

import java.time.Instant;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.service.calendar.Deadline;

/** The section has answered; somebody of the issuer's unit looks whether that will do. */
public record Answered(Issued issued, String answeredBy, Instant answeredAt) implements OpenOrder {

    public Decision<Closed> accept(Officer by, Instant at) {
        return isOfTheIssuersSide(by)
                ? Decision.allowed(new Closed(this, by.subject(), ClosingReason.ANSWER_ACCEPTED, at))
                : Decision.refused(Objection.NOT_OF_THE_ISSUERS_SIDE);
    }

    /** An answer that will not do costs a level of escalation and gets a new limit. */
    public Decision<Issued> sendBack(Officer by, Instant at, Deadline next) {
        return isOfTheIssuersSide(by)
                ? Decision.allowed(new Issued(charge(), level() + 1, at, next, false))
                : Decision.refused(Objection.NOT_OF_THE_ISSUERS_SIDE);
    }

    public boolean onTime() {
        return issued.deadline().keptAt(answeredAt);
    }

    /** Whoever answered, or belongs to the unit that had to, does not verify: the issuer's unit is another one. */
    private boolean isOfTheIssuersSide(Officer officer) {
        return officer.units().contains(charge().issuerUnit())
                && !officer.units().contains(charge().to().unit())
                && !officer.subject().equals(answeredBy);
    }

    @Override
    public Charge charge() {
        return issued.charge();
    }

    @Override
    public int level() {
        return issued.level();
    }

    @Override
    public Name name() {
        return Name.ANSWERED;
    }
}
