package org.huiyin.evaluation.statement;

/** What one case adds to one figure: it is in the denominator, and this says whether it counts, and why. */
public record Finding(boolean counts, Reason reason) {

    /** Why a case counts for a figure or does not. */
    public enum Reason {
        HELD,
        RETURNED,
        IN_TIME,
        LATE,
        OVERDUE,
        SOLVED,
        CONFIRMED,
        PARTLY_SOLVED,
        REFUTED,
        REOPENED,
        SATISFIED,
        BASICALLY_SATISFIED,
        DISSATISFIED
    }

    static Finding success(Reason reason) {
        return new Finding(true, reason);
    }

    static Finding failure(Reason reason) {
        return new Finding(false, reason);
    }
}
