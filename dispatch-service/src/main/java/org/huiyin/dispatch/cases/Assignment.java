package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.calendar.Deadline;

/**
 * An assignment (交办): who answers until when. The round counts how often the case is handled; the returns tell who gave it
 * back before.
 */
public record Assignment(Appointment to, int round, Returns returns, Instant assignedAt, Deadline deadline) {

    /** Numbers the assignments of one case without a gap: each round and each return leads to exactly one more. */
    public int cycle() {
        return round + returns.count();
    }

    Assignment nextRound(Instant at, Deadline next) {
        return new Assignment(to, round + 1, returns, at, next);
    }

    Assignment until(Deadline later) {
        return new Assignment(to, round, returns, assignedAt, later);
    }
}
