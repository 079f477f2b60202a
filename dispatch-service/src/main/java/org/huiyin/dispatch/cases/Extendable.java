package org.huiyin.dispatch.cases;

import org.huiyin.service.calendar.Deadline;

/** Owned and not yet answered: the clock runs, and its end may be put off (延期). */
public sealed interface Extendable extends Transferable permits Assigned, Accepted, Claimed, Merged {

    /** The same state with a later end. */
    Extendable extend(Deadline deadline);

    @Override
    Extendable handOver(Appointment to);
}
