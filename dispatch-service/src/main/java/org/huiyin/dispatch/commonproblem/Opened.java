package org.huiyin.dispatch.commonproblem;

import java.time.Instant;
import org.huiyin.dispatch.cases.Outcome;

/** Opened, and worked on here. */
public record Opened(CommonProblem problem) implements Settleable {

    @Override
    public Outcome<Reported> report(ReportLevel level, Instant at) {
        return Outcome.moved(new Reported(problem, level, at));
    }

    @Override
    public Name name() {
        return Name.OPENED;
    }
}
