package org.huiyin.dispatch.commonproblem;

import java.time.Instant;

/** Reported upward; nothing is concluded before the level above has replied. */
public record Reported(CommonProblem problem, ReportLevel level, Instant at) implements Open {

    public Replied reply(Instant now) {
        return new Replied(this, now);
    }

    @Override
    public Name name() {
        return Name.REPORTED;
    }
}
