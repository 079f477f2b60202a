package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.service.calendar.Deadline;

/** May be handled together with others that have the same problem: nobody has answered, and nothing holds it up. */
public sealed interface Mergeable extends CaseState permits Queued, Assigned, Accepted {

    /** In the hands of the section that answers for all; the deadlines are only for a case that has none of its own yet. */
    Assignment handedTo(Appointment to, Instant at, Deadline promised, Deadline legal);
}
