package org.huiyin.evaluation.publication.page;

import org.huiyin.evaluation.run.PerformanceFigures;

/**
 * Where a section lies in the funnel, in standard errors; above 0 is better.
 *
 * @param plain against chance alone
 * @param overdispersed against chance and the usual spread between sections
 */
public record FunnelPosition(double plain, double overdispersed) {
    private static final double INNER = 1.96;
    private static final double OUTER = 3.09;

    public static FunnelPosition of(PerformanceFigures figures) {
        return new FunnelPosition(figures.plain(), figures.overdispersed());
    }

    public Zone zone() {
        return Zone.of(plain);
    }

    public Zone overdispersedZone() {
        return Zone.of(overdispersed);
    }

    /** Between which lines of a funnel a section lies. */
    public enum Zone {
        BELOW_998,
        BELOW_95,
        WITHIN,
        ABOVE_95,
        ABOVE_998;

        static Zone of(double z) {
            if (Math.abs(z) <= INNER) {
                return WITHIN;
            }
            if (Math.abs(z) <= OUTER) {
                return z > 0 ? ABOVE_95 : BELOW_95;
            }
            return z > 0 ? ABOVE_998 : BELOW_998;
        }
    }
}
