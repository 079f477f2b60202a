package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.calendar.Deadline;

/** In the triage queue: a dispatcher hands the case over to any section. */
public sealed interface Queued extends Waiting permits Received, Proposed, Returned {

    default Assigned assign(Appointment to, Instant at, Deadline deadline) {
        return new Assigned(new Assignment(to, round(), returns(), at, deadline));
    }
}
