package org.huiyin.intake.window;

/** What a problem is about: papers asked for, the procedure, how people are treated, or the computer systems. */
public enum ProblemGroup {
    MATERIALS,
    PROCESS,
    ATTITUDE,
    SYSTEMS
}
