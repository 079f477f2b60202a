package org.huiyin.local.year;

/**
 * What the house answered to one question at the end of the year.
 *
 * @param fault what is not as promised; empty if all is well
 */
record Finding(String what, String figure, String fault) {

    static Finding of(String what, String figure, boolean well) {
        return new Finding(what, figure, well ? "" : what + ": " + figure);
    }

    /** A number that has to be 0. */
    static Finding none(String what, long count) {
        return of(what, Long.toString(count), count == 0);
    }

    boolean isWell() {
        return fault.isEmpty();
    }

    @Override
    public String toString() {
        return "  %s %-66s %s".formatted(isWell() ? "✓" : "✗", what, figure);
    }
}
