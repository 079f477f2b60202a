package org.huiyin.intake.complaint;

/** What is asked for (诉求类型). */
public enum Kind {
    COMPLAINT,
    DEMAND,
    CLUE,
    CONSULTATION,
    HELP;
}
