package org.huiyin.evaluation.assessment;

/** Where a list ends, if probabilities that hardly differ must not be parted (4.4). */
final class Cut {
    private Cut() {}

    /** How many pass if those tied with the last one pass as well. */
    static int tiesIn(double[] descending, int length, double tie) {
        int pass = Math.min(length, descending.length);
        if (pass == 0) {
            return 0;
        }
        double last = descending[pass - 1];
        while (pass < descending.length && last - descending[pass] < tie) {
            pass++;
        }
        return pass;
    }

    /** How many pass if those tied with the first one beyond the end do not. */
    static int tiesOut(double[] descending, int length, double tie) {
        int pass = Math.min(length, descending.length);
        if (pass == descending.length) {
            return pass;
        }
        double beyond = descending[pass];
        while (pass > 0 && descending[pass - 1] - beyond < tie) {
            pass--;
        }
        return pass;
    }
}
