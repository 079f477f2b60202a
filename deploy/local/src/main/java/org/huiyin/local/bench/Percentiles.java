package org.huiyin.local.bench;

import java.util.Arrays;

/** Durations in nanoseconds, and what share of them stays below what. */
final class Percentiles {

    private long[] values = new long[1_024];
    private int count;

    synchronized void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = nanos;
    }

    synchronized int count() {
        return count;
    }

    /** The smallest value that at least this percentage does not exceed, in milliseconds; NaN without values. */
    synchronized double millis(double percentage) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percentage / 100 * count);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
