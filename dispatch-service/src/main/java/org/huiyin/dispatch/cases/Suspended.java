package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.service.calendar.Change;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;

/** The clock stands still (中止) for a listed reason; the working days that pass meanwhile are given back afterwards. */
public record Suspended(Accepted accepted, SuspensionReason reason, Instant since) implements Transferable {

    /** Goes on where it stood: the end moves by the working days that began while the clock stood still. */
    public Accepted resume(Instant at, WorkCalendar calendar) {
        return accepted.resumed(still(at), calendar);
    }

    /** The same standstill with another end. */
    public Suspended until(Deadline deadline) {
        return new Suspended(accepted.extend(deadline), reason, since);
    }

    /** The interval as a fact. */
    public Change.Suspension still(Instant until) {
        return new Change.Suspension(since, until);
    }

    @Override
    public Suspended handOver(Appointment to) {
        return new Suspended(accepted.handOver(to), reason, since);
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
