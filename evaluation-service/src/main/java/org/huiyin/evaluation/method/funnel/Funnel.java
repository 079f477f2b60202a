package org.huiyin.evaluation.method.funnel;

import java.util.List;
import org.huiyin.evaluation.method.comparison.Heterogeneity;

/**
 * A funnel after Spiegelhalter (2005): limits by the normal approximation about the overall figure, and about the mean of the units
 * with the Paule–Mandel variance between them (an additive random effect).
 *
 * @param target the figure of all units together
 * @param heterogeneity the spread between units, and their mean
 * @param positions in the order of the units
 */
public record Funnel(double target, Heterogeneity heterogeneity, List<Position> positions) {

    /** @param units at least one */
    public static Funnel of(Kind kind, List<Count> units) {
        double target = units.stream().mapToDouble(Count::observed).sum()
                / units.stream().mapToDouble(Count::denominator).sum();
        double[] values = units.stream().mapToDouble(Count::value).toArray();
        double[] variances = units.stream()
                .mapToDouble(unit -> kind.variance(target, unit.denominator()))
                .toArray();
        var heterogeneity = Heterogeneity.pauleMandel(values, variances);
        return new Funnel(
                target,
                heterogeneity,
                units.stream()
                        .map(unit -> position(unit, kind, target, heterogeneity))
                        .toList());
    }

    private static Position position(Count unit, Kind kind, double target, Heterogeneity heterogeneity) {
        double chance = kind.variance(target, unit.denominator());
        double whole = chance + heterogeneity.tauSquared();
        return new Position(
                unit.value(),
                standardised(unit.value() - target, chance),
                standardised(unit.value() - heterogeneity.mean(), whole),
                Limits.about(target, chance, kind.largest()),
                Limits.about(heterogeneity.mean(), whole, kind.largest()));
    }

    private static double standardised(double difference, double variance) {
        return variance == 0 ? 0 : difference / Math.sqrt(variance);
    }
}
