package org.huiyin.evaluation.method.problems;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.huiyin.evaluation.method.ranking.GammaPosterior;

/**
 * Ledger B of the evaluation method (4.2): points of clusters against expected points, as a gamma–Poisson model with scaled points. A
 * pure function of its input: the order of sections and clusters changes no digit.
 *
 * @param totalPoints of all sections
 * @param dispersion how many points one independent event brings, Σg²/Σg; 1 if there are no points
 * @param rates the distribution of true relative rates
 * @param sections in the order in which they were given
 */
public record Problems(double totalPoints, double dispersion, PointRates rates, List<SectionProblems> sections) {
    public static Problems of(ProblemRules rules, List<SectionClusters> given) {
        List<SectionClusters> sections =
                given.stream().sorted(Comparator.comparing(SectionClusters::id)).toList();
        double[] points = sections.stream().mapToDouble(SectionClusters::points).toArray();
        double total = DoubleStream.of(points).sum();
        double dispersion = total == 0
                ? 1
                : sections.stream().mapToDouble(SectionClusters::squares).sum() / total;
        double[] expected = expected(sections, total, rules.eta());
        PointRates rates = PointRates.fit(scaled(points, dispersion), scaled(expected, dispersion));
        List<GammaPosterior> posteriors = IntStream.range(0, points.length)
                .mapToObj(i -> rates.posterior(points[i] / dispersion, expected[i] / dispersion))
                .toList();
        Ranks ranks = total == 0 ? Ranks.allTheSame(points.length, rules.k()) : Ranks.of(posteriors, rules);
        Map<String, SectionProblems> results = new HashMap<>();
        for (int i = 0; i < points.length; i++) {
            String id = sections.get(i).id();
            GammaPosterior rate = posteriors.get(i);
            results.put(
                    id,
                    new SectionProblems(
                            id,
                            points[i],
                            expected[i],
                            rate.mean(),
                            rate.survival(rules.threshold()),
                            ranks.expected()[i],
                            ranks.amongWorst()[i]));
        }
        return new Problems(
                total,
                dispersion,
                rates,
                given.stream()
                        .map(section -> Objects.requireNonNull(results.get(section.id())))
                        .toList());
    }

    /** A share of all points that is the same for all, and the rest by volume; without any volume all of it is the same. */
    private static double[] expected(List<SectionClusters> sections, double total, double eta) {
        double volume =
                sections.stream().mapToDouble(SectionClusters::caseWeight).sum();
        double same = 1.0 / sections.size();
        return sections.stream()
                .mapToDouble(section -> volume == 0 ? same : section.caseWeight() / volume)
                .map(share -> total * (eta * same + (1 - eta) * share))
                .toArray();
    }

    private static double[] scaled(double[] points, double dispersion) {
        return DoubleStream.of(points).map(value -> value / dispersion).toArray();
    }
}
