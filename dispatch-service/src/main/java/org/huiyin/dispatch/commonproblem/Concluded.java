package org.huiyin.dispatch.commonproblem;

import java.time.Instant;

/** Concluded by its leader; the outcome is the answer of every case merged in it. The end. */
public record Concluded(CommonProblem problem, ConclusionCode code, String leader, Instant at) implements ProblemState {

    @Override
    public Name name() {
        return Name.CONCLUDED;
    }
}
