package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.List;
import org.huiyin.service.calendar.Change;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;

/** The section works on it. An accepted case can no longer be given back. */
public record Accepted(Assignment assignment, String handler, Instant acceptedAt) implements Extendable, Mergeable {

    /** The next state is {@link Resolved}, or {@link Claimed} when the leader has to sign what somebody else claims. */
    public Owned resolve(Claim claim) {
        return assignment.needsSignature() && !claim.leads()
                ? new Claimed(this, claim.by().subject(), claim.code(), claim.at())
                : close(claim.by().subject(), claim.code(), claim.at());
    }

    /** Only a clock that still runs can stand still. */
    public Outcome<Suspended> suspend(SuspensionReason reason, Instant at) {
        return assignment.deadline().keptAt(at)
                ? Outcome.moved(new Suspended(this, reason, at))
                : Outcome.refused(Refusal.DEADLINE_PASSED);
    }

    Resolved close(String by, ClosureCode code, Instant at) {
        boolean onTime = assignment.deadline().keptAt(at);
        return new Resolved(assignment, handler, by, code, at, onTime, List.of());
    }

    Accepted resumed(Change.Suspension still, WorkCalendar calendar) {
        return new Accepted(assignment.resumed(still, calendar), handler, acceptedAt);
    }

    @Override
    public Accepted handOver(Appointment to) {
        return new Accepted(assignment.inHandsOf(to), handler, acceptedAt);
    }

    @Override
    public Accepted extend(Deadline deadline) {
        return new Accepted(assignment.until(deadline), handler, acceptedAt);
    }

    @Override
    public Assignment handedTo(Appointment to, Instant at, Deadline promised, Deadline law) {
        return assignment.inHandsOf(to);
    }

    @Override
    public StateName name() {
        return StateName.ACCEPTED;
    }
}
