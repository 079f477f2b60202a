package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.calendar.Deadline;

/** The section works on it. An accepted case can no longer be given back. */
public record Accepted(Assignment assignment, String handler, Instant acceptedAt) implements Extendable {

    public Resolved resolve(Officer by, ClosureCode closureCode, Instant at) {
        boolean onTime = assignment.deadline().keptAt(at);
        return new Resolved(assignment, handler, by.subject(), closureCode, at, onTime, 0, null);
    }

    /** Only a clock that still runs can stand still. */
    public Outcome<Suspended> suspend(SuspensionReason reason, Instant at) {
        return assignment.deadline().keptAt(at)
                ? Outcome.moved(new Suspended(this, reason, at))
                : Outcome.refused(Refusal.DEADLINE_PASSED);
    }

    @Override
    public Accepted extend(Deadline deadline) {
        return new Accepted(assignment.until(deadline), handler, acceptedAt);
    }

    @Override
    public StateName name() {
        return StateName.ACCEPTED;
    }
}
