package org.huiyin.intake.window;

/** At which level a problem was found. */
public enum ProblemLevel {
    CITY,
    COUNTY,
    TOWNSHIP
}
