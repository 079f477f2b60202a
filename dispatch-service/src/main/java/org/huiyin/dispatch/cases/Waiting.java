package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.calendar.Deadline;

/** A case that no section owns: it waits for a dispatcher. */
public sealed interface Waiting extends CaseState permits Received, Proposed, Returned {

    Instant since();

    /** The round that the next assignment opens. */
    default int round() {
        return 1;
    }

    default int returns() {
        return 0;
    }

    default Assigned assign(Appointment to, Instant at, Deadline deadline) {
        return new Assigned(new Assignment(to, round(), returns(), at, deadline));
    }
}
