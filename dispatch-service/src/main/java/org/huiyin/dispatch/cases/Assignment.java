package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.service.calendar.Change;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * An assignment (交办): who answers until when. The round counts how often the case is handled; the returns tell who gave it
 * back before.
 *
 * @param deadline what was promised, and what the clock is set to
 * @param legal what the law asks for, where it is known
 */
public record Assignment(
        Appointment to, int round, Returns returns, Instant assignedAt, Deadline deadline, @Nullable Deadline legal) {

    public Assignment(Appointment to, int round, Returns returns, Instant assignedAt, Deadline deadline) {
        this(to, round, returns, assignedAt, deadline, null);
    }

    /** Numbers the assignments of one case without a gap: each round, return and separation leads to exactly one more. */
    public int cycle() {
        return round + returns.count() + returns.separations();
    }

    /** Whoever had a case back is heard by more than a handler: the leader signs (签字) what the section answers then. */
    public boolean needsSignature() {
        return round > 1;
    }

    /** The next round (重办): the same section, with half of the limit that it had, rounded up; time given back does not count. */
    public Assignment handledAgain(Instant at, WorkCalendar calendar) {
        Deadline shorter = calendar.deadline(at, deadline.limit().half());
        Deadline law = legal == null ? null : calendar.deadline(at, legal.limit());
        return new Assignment(to, round + 1, returns, at, shorter, law);
    }

    Assignment inHandsOf(Appointment next) {
        return new Assignment(next, round, returns, assignedAt, deadline, legal);
    }

    Assignment until(Deadline later) {
        return new Assignment(to, round, returns, assignedAt, later, legal);
    }

    /** With what the law asks for beside what is promised. */
    public Assignment under(Deadline law) {
        return new Assignment(to, round, returns, assignedAt, deadline, law);
    }

    /** Both ends move by the time in which the clock stood still. */
    Assignment resumed(Change.Suspension still, WorkCalendar calendar) {
        Deadline law = legal == null ? null : calendar.resumed(legal, still);
        return new Assignment(to, round, returns, assignedAt, calendar.resumed(deadline, still), law);
    }
}
