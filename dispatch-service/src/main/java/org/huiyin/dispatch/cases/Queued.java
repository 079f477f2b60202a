package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.service.calendar.Deadline;

/** In the triage queue: a dispatcher hands the case over to any section. */
public sealed interface Queued extends Waiting, Mergeable permits Received, Proposed, Returned, Unmerged {

    /** Waits on with what the routing table now proposes; what was given back stays that. */
    default Queued routed(String section) {
        return section.isEmpty() ? new Received(since()) : new Proposed(since(), section);
    }

    default Assigned assign(Appointment to, Instant at, Deadline deadline) {
        return new Assigned(new Assignment(to, round(), returns(), at, deadline));
    }

    @Override
    default Assignment handedTo(Appointment to, Instant at, Deadline promised, Deadline legal) {
        return assign(to, at, promised).under(legal).assignment();
    }
}
