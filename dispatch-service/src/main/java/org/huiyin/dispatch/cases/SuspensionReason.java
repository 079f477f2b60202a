package org.huiyin.dispatch.cases;

/** The only reasons for which a clock may stand still. */
public enum SuspensionReason {
    WAITING_FOR_THE_COMPLAINANT,
    WAITING_FOR_A_COURT,
    WAITING_FOR_AN_EXPERT
}
