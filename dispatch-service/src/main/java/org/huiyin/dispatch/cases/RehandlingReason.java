package org.huiyin.dispatch.cases;

/** Why a case is handled again (重办): discontent, a closure that the complainant refutes, or a matter that came back. */
public enum RehandlingReason {
    DISSATISFIED,
    REFUTED,
    REOPENED_BY_COMPLAINANT
}
