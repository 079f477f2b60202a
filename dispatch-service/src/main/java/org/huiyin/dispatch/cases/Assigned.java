package org.huiyin.dispatch.cases;

import java.time.Instant;

/** Handed over with an accountable leader and a deadline; the section accepts it or gives it back. */
public record Assigned(Assignment assignment) implements Owned {

    public Accepted accept(Officer handler, Instant at) {
        return new Accepted(assignment, handler.subject(), at);
    }

    /** Returns are limited, so that nobody passes the buck (推诿) for ever. */
    public Outcome<Returned> giveBack(ReturnReason reason, Instant at, int returnLimit) {
        if (assignment.returns() >= returnLimit) {
            return Outcome.refused(Refusal.RETURN_LIMIT_REACHED);
        }
        return Outcome.moved(new Returned(at, assignment.round(), assignment.returns() + 1, reason));
    }

    @Override
    public StateName name() {
        return StateName.ASSIGNED;
    }
}
