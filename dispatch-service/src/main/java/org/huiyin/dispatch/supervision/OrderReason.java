package org.huiyin.dispatch.supervision;

/** Why a case is supervised. */
public enum OrderReason {
    OVERDUE,
    NO_PROGRESS,
    DISSATISFIED_COMPLAINANT,
    REPEATED_RETURNS,
    FOUND_ON_A_ROUND,
    INSTRUCTED_FROM_ABOVE
}
