package org.huiyin.dispatch.teamwork;

import java.time.Instant;
import org.huiyin.service.calendar.Deadline;

/** The section works on its share. */
public record Taken(Share share, String by, Instant at) implements Open {

    /** A report after the limit is late and still a report. */
    public Reported report(String reporter, ReportCode code, Instant now) {
        return new Reported(share, reporter, code, now, share.deadline().keptAt(now));
    }

    @Override
    public Taken extend(Deadline deadline) {
        return new Taken(share.until(deadline), by, at);
    }

    @Override
    public Name name() {
        return Name.ACCEPTED;
    }
}
