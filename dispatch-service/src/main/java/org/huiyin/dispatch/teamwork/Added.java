package org.huiyin.dispatch.teamwork;

import java.time.Instant;
import org.huiyin.service.calendar.Deadline;

/** Asked to help; the section has not taken it on yet. */
public record Added(Share share) implements Open {

    public Taken accept(String by, Instant at) {
        return new Taken(share, by, at);
    }

    @Override
    public Added extend(Deadline deadline) {
        return new Added(share.until(deadline));
    }

    @Override
    public Name name() {
        return Name.ADDED;
    }
}
