package org.huiyin.evaluation.workbench;

/**
 * Which numbers are taken. What is so large or so small that its square would leave the range of a double is taken nowhere.
 *
 * @param orZero whether zero is taken as well, though it lies below the least
 */
record Range(double least, double most, boolean orZero) {
    private static final double SMALLEST = 1e-9;
    private static final double LARGEST = 1e9;

    static final Range SHARE = new Range(0, 1, false);
    static final Range ANY = new Range(-LARGEST, LARGEST, false);
    static final Range POSITIVE = new Range(SMALLEST, LARGEST, false);
    static final Range NOT_NEGATIVE = new Range(SMALLEST, LARGEST, true);

    boolean holds(double value) {
        return value >= least && value <= most || orZero && value == 0;
    }

    String words() {
        return (orZero ? "0, or from " : "from ") + least + " to " + most;
    }
}
