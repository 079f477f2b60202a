package org.huiyin.dispatch.teamwork;

import java.time.Instant;

/** Needs to do nothing any more, and no longer sees the case. */
public record Released(Share share, ReleaseReason reason, Instant at) implements CoHandling {

    @Override
    public Name name() {
        return Name.RELEASED;
    }
}
