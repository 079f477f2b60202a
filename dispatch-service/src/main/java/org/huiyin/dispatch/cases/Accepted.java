package org.huiyin.dispatch.cases;

import java.time.Instant;

/** The section works on it. An accepted case can no longer be given back. */
public record Accepted(Assignment assignment, String handler, Instant acceptedAt) implements Owned {

    public Resolved resolve(Officer by, ClosureCode closureCode, Instant at) {
        boolean onTime = assignment.deadline().keptAt(at);
        return new Resolved(assignment, handler, by.subject(), closureCode, at, onTime, 0);
    }

    @Override
    public StateName name() {
        return StateName.ACCEPTED;
    }
}
