package org.huiyin.evaluation.workbench;

/** Between which ends a number lies. */
record Range(double least, boolean leastIncluded, double most) {
    /** From 0 to 1, both included. */
    static final Range SHARE = new Range(0, true, 1);

    private static final double LARGEST = 1e12;

    static final Range ANY = new Range(-LARGEST, true, LARGEST);
    static final Range NOT_NEGATIVE = new Range(0, true, LARGEST);
    static final Range POSITIVE = new Range(0, false, LARGEST);

    boolean holds(double value) {
        return value <= most && (leastIncluded ? value >= least : value > least);
    }

    String words() {
        return (leastIncluded ? "from " : "above ") + least + (leastIncluded ? " to " : " and at most ") + most;
    }
}
