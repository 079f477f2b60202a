package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.calendar.Deadline;
import org.huiyin.dispatch.calendar.WorkCalendar;

/**
 * An assignment (交办): who answers until when. The round counts how often the case is handled; the returns tell who gave it
 * back before.
 */
public record Assignment(Appointment to, int round, Returns returns, Instant assignedAt, Deadline deadline) {

    /** Numbers the assignments of one case without a gap: each round and each return leads to exactly one more. */
    public int cycle() {
        return round + returns.count();
    }

    /** Whoever had a case back is heard by more than a handler: the leader signs (签字) what the section answers then. */
    public boolean needsSignature() {
        return round > 1;
    }

    /** The next round (重办): the same section, with half of the time that it had, rounded up. */
    public Assignment handledAgain(Instant at, WorkCalendar calendar) {
        Deadline shorter = calendar.deadline(at, (deadline.limitWorkingDays() + 1) / 2);
        return new Assignment(to, round + 1, returns, at, shorter);
    }

    Assignment until(Deadline later) {
        return new Assignment(to, round, returns, assignedAt, later);
    }
}
