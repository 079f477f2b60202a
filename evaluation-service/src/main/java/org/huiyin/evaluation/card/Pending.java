package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.Optional;

/** A card that somebody else has to decide upon. */
public sealed interface Pending extends CardState permits Proposed, Answered {

    /** Four eyes, the second pair from outside of the unit, and not before the section was heard or let its time pass. */
    default Decision<Confirmed> confirm(Officer by, Instant at, Terms terms) {
        Optional<Objection> objection = judgedBy(by).or(() -> heard(at));
        return Decision.unless(
                objection, () -> new Confirmed(proposed(), by.subject(), terms.appealBy(at), terms.expiresAt(at)));
    }

    default Decision<Withdrawn> withdraw(Officer by, Reason reason) {
        Optional<Objection> objection = judgedBy(by);
        if (objection.isEmpty() && !reason.dropsProposal()) {
            return Decision.refused(Objection.REASON_OF_ANOTHER_STEP);
        }
        return Decision.unless(objection, this::fall);
    }

    /** What it rested on is gone; nobody has to agree. */
    default Withdrawn fall() {
        return new Withdrawn(proposed());
    }

    private Optional<Objection> heard(Instant at) {
        return this instanceof Answered || !at.isBefore(proposed().answerBy())
                ? Optional.empty()
                : Optional.of(Objection.ANSWER_STILL_POSSIBLE);
    }

    private Optional<Objection> judgedBy(Officer by) {
        return by.subject().equals(proposed().proposer())
                ? Optional.of(Objection.BY_THE_PROPOSER)
                : by.distanceTo(charge().unit());
    }
}
