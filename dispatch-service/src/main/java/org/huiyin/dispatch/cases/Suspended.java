package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.calendar.Deadline;
import org.huiyin.dispatch.calendar.WorkCalendar;

/** The clock stands still (中止) for a listed reason; the working days that pass meanwhile are given back afterwards. */
public record Suspended(Accepted accepted, SuspensionReason reason, Instant since) implements Owned {

    /** Goes on where it stood: the end moves by the working days that began while the clock stood still. */
    public Accepted resume(Instant at, WorkCalendar calendar) {
        Deadline former = accepted.assignment().deadline();
        return accepted.extend(calendar.later(former, calendar.workingDaysBetween(since, at)));
    }

    @Override
    public Assignment assignment() {
        return accepted.assignment();
    }

    @Override
    public StateName name() {
        return StateName.SUSPENDED;
    }
}
