package org.huiyin.dispatch.commonproblem;

/** What is wrong: the papers asked for, the way it is done, how people are met, the machines, or the rules. */
public enum ProblemKind {
    MATERIALS,
    PROCESS,
    ATTITUDE,
    SYSTEMS,
    POLICY
}
