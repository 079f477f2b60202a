package org.huiyin.dispatch.commonproblem;

import java.time.Instant;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;

/** The level above has replied: the problem is concluded, or goes one level higher. */
public record Replied(Reported reported, Instant at) implements Settleable {

    @Override
    public CommonProblem problem() {
        return reported.problem();
    }

    @Override
    public Outcome<Reported> report(ReportLevel level, Instant now) {
        return level.isAbove(reported.level())
                ? Outcome.moved(new Reported(problem(), level, now))
                : Outcome.refused(Refusal.LEVEL_NOT_ABOVE);
    }

    @Override
    public Name name() {
        return Name.REPLIED;
    }
}
