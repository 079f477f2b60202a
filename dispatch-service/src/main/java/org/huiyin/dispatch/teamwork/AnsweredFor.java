package org.huiyin.dispatch.teamwork;

import java.time.Instant;

/** The section kept silent beyond its limit, and the lead answered instead, with a reason. */
public record AnsweredFor(Share share, String by, Instant at) implements CoHandling {

    @Override
    public Name name() {
        return Name.ANSWERED_FOR;
    }
}
