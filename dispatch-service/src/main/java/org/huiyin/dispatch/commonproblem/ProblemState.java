package org.huiyin.dispatch.commonproblem;

/** Where a common problem stands. A move is a method on the state that allows it. */
public sealed interface ProblemState permits Open, Concluded {
    CommonProblem problem();

    Name name();

    /** Names of the states, as they are stored and shown. */
    enum Name {
        OPENED,
        REPORTED,
        REPLIED,
        CONCLUDED
    }
}
