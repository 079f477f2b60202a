package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.service.calendar.Deadline;

/**
 * Closure is claimed of a case that is handled again: it counts, and is told, once the leader has signed it. Until then the
 * clock runs.
 */
public record Claimed(Accepted accepted, String claimedBy, ClosureCode closureCode, Instant claimedAt)
        implements Extendable {

    /** The section answers as a whole: it is in time if its leader signs in time. */
    public Outcome<Resolved> sign(Officer leader, Instant at) {
        if (leader.subject().equals(claimedBy)) {
            return Outcome.refused(Refusal.SIGNATURE_BY_THE_CLAIMANT);
        }
        return Outcome.moved(accepted.close(claimedBy, closureCode, at));
    }

    /** The leader does not answer for it; the work goes on. */
    public Accepted sendBack() {
        return accepted;
    }

    @Override
    public Assignment assignment() {
        return accepted.assignment();
    }

    @Override
    public Claimed handOver(Appointment to) {
        return new Claimed(accepted.handOver(to), claimedBy, closureCode, claimedAt);
    }

    @Override
    public Claimed extend(Deadline deadline) {
        return new Claimed(accepted.extend(deadline), claimedBy, closureCode, claimedAt);
    }

    @Override
    public StateName name() {
        return StateName.CLAIMED;
    }
}
