package org.huiyin.evaluation.method.performance;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.huiyin.evaluation.method.comparison.Heterogeneity;
import org.huiyin.evaluation.method.comparison.Measurement;
import org.huiyin.evaluation.method.comparison.RankRange;
import org.huiyin.evaluation.method.comparison.RankRanges;
import org.jspecify.annotations.Nullable;

/**
 * Ledger A of the evaluation method (4.1): excess loss within strata, shrunk with the Paule–Mandel variance of the ranked sections.
 * A pure function of its input: neither the order of sections nor that of cases changes a digit.
 *
 * @param meanLoss weighted mean loss of all cases
 * @param heterogeneity null if no section can be ranked
 * @param rankability how much of the spread between ranked sections is true, from 0 to 1
 * @param compared in which stratum the cases of each given one were compared
 * @param sections in the order in which they were given
 */
public record Performance(
        double meanLoss,
        @Nullable Heterogeneity heterogeneity,
        double rankability,
        Collection<Stratum> strata,
        Map<String, Stratum> compared,
        List<SectionPerformance> sections) {
    private static final double LEVEL = 0.95;

    public static Performance of(PerformanceRules rules, List<SectionCases> given) {
        List<SectionCases> sections =
                given.stream().sorted(Comparator.comparing(SectionCases::id)).toList();
        Strata strata = Strata.of(sections, rules.support());
        var observed = new HashMap<String, Observed>();
        sections.stream()
                .filter(section -> section.weight() > 0)
                .forEach(section -> observed.put(section.id(), Observed.of(section, strata)));
        List<String> ranked =
                sections.stream().filter(rules::rankable).map(SectionCases::id).toList();
        double[] effects = each(ranked, observed, Observed::effect);
        double[] variances = each(ranked, observed, Observed::variance);
        Heterogeneity heterogeneity = ranked.isEmpty() ? null : Heterogeneity.pauleMandel(effects, variances);
        Map<String, Standing> standings =
                heterogeneity == null ? Map.of() : standings(rules, ranked, observed, heterogeneity);
        return new Performance(
                meanLoss(sections),
                heterogeneity,
                heterogeneity == null ? 0 : heterogeneity.rankability(variances),
                strata.all(),
                strata.compared(sections),
                given.stream()
                        .map(section -> section(section.id(), observed, heterogeneity, standings))
                        .toList());
    }

    private static SectionPerformance section(
            String id,
            Map<String, Observed> observed,
            @Nullable Heterogeneity heterogeneity,
            Map<String, Standing> standings) {
        Observed own = observed.get(id);
        return new SectionPerformance(
                id,
                own,
                own == null || heterogeneity == null ? null : Estimate.of(own, heterogeneity),
                standings.get(id));
    }

    private static Map<String, Standing> standings(
            PerformanceRules rules, List<String> ranked, Map<String, Observed> observed, Heterogeneity heterogeneity) {
        List<Observed> own = ranked.stream()
                .map(id -> Objects.requireNonNull(observed.get(id)))
                .toList();
        List<Estimate> estimates =
                own.stream().map(one -> Estimate.of(one, heterogeneity)).toList();
        double[] expectedRanks = ExpectedRanks.of(estimates);
        Chances chances = Chances.of(estimates, rules);
        List<RankRange> ranges = RankRanges.simultaneous(
                own.stream()
                        .map(one -> new Measurement(one.effect(), Math.sqrt(one.variance())))
                        .toList(),
                LEVEL);
        var standings = new HashMap<String, Standing>();
        for (int i = 0; i < ranked.size(); i++) {
            standings.put(
                    ranked.get(i),
                    new Standing(expectedRanks[i], chances.best()[i], chances.worst()[i], ranges.get(i)));
        }
        return standings;
    }

    private static double meanLoss(List<SectionCases> sections) {
        double loss = 0;
        double weight = 0;
        for (SectionCases section : sections) {
            for (CaseLoss like : section.cases()) {
                loss += like.totalWeight() * like.loss();
                weight += like.totalWeight();
            }
        }
        return weight == 0 ? 0 : loss / weight;
    }

    private static double[] each(List<String> ids, Map<String, Observed> observed, ToDoubleFunction<Observed> value) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(observed.get(id)))
                .mapToDouble(value)
                .toArray();
    }
}
