package org.huiyin.dispatch.teamwork;

import java.time.Instant;

/** The section said what came of it. */
public record Reported(Share share, String by, ReportCode code, Instant at, boolean onTime) implements CoHandling {

    @Override
    public Name name() {
        return Name.REPORTED;
    }
}
