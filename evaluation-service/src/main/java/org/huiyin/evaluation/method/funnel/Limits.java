package org.huiyin.evaluation.method.funnel;

/** Control limits about a target: outside the first ones lies one of 20 by chance, outside the second ones two of 1,000. */
public record Limits(double low95, double high95, double low998, double high998) {
    /** Standard deviations that the two pairs of lines stand off: 1.959964 and 3.090232. */
    private static final double INNER = 1.959963984540054;

    private static final double OUTER = 3.090232306167813;

    static Limits about(double target, double variance, double largest) {
        double deviation = Math.sqrt(variance);
        return new Limits(
                Math.max(0, target - INNER * deviation),
                Math.min(largest, target + INNER * deviation),
                Math.max(0, target - OUTER * deviation),
                Math.min(largest, target + OUTER * deviation));
    }
}
