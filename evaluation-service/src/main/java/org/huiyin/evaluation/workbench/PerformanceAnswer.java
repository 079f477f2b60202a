package org.huiyin.evaluation.workbench;

import java.util.List;
import org.huiyin.evaluation.method.comparison.Heterogeneity;
import org.huiyin.evaluation.method.performance.Estimate;
import org.huiyin.evaluation.method.performance.Observed;
import org.huiyin.evaluation.method.performance.Performance;
import org.huiyin.evaluation.method.performance.SectionPerformance;
import org.huiyin.evaluation.method.performance.Standing;
import org.huiyin.evaluation.method.performance.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * What ledger A says.
 *
 * @param meanLoss weighted mean loss of all cases
 * @param tauSquared variance between sections; 0 shows no differences, null if no section can be ranked
 * @param mean weighted mean effect of the ranked sections
 * @param rankability share of the spread between ranked sections that is true, from 0 to 1
 */
public record PerformanceAnswer(
        double meanLoss,
        @Nullable Double tauSquared,
        @Nullable Double mean,
        double rankability,
        List<Stratum> strata,
        List<PerformanceLine> sections) {

    static PerformanceAnswer of(Performance found) {
        Heterogeneity heterogeneity = found.heterogeneity();
        return new PerformanceAnswer(
                found.meanLoss(),
                heterogeneity == null ? null : heterogeneity.tauSquared(),
                heterogeneity == null ? null : heterogeneity.mean(),
                found.rankability(),
                List.copyOf(found.strata()),
                found.sections().stream()
                        .map(section -> PerformanceLine.of(section, found.meanLoss()))
                        .toList());
    }

    /**
     * A section. What stands null cannot be said: of a section without cases nothing, of one that is not ranked no rank.
     *
     * @param rankLow best rank that its unshrunk figure does not exclude at 95 %, for all sections at once (Holm)
     */
    public record PerformanceLine(
            String id,
            boolean rankable,
            double weight,
            @Nullable Double excessLoss,
            @Nullable Double variance,
            @Nullable Double shrinkage,
            @Nullable Double effect,
            @Nullable Double effectVariance,
            @Nullable Double score,
            @Nullable Double scoreLow,
            @Nullable Double scoreHigh,
            @Nullable Double expectedRank,
            @Nullable Double probabilityBestK,
            @Nullable Double probabilityWorstK,
            @Nullable Integer rankLow,
            @Nullable Integer rankHigh) {

        private static PerformanceLine of(SectionPerformance section, double meanLoss) {
            Observed observed = section.observed();
            Estimate estimate = section.estimate();
            Standing standing = section.standing();
            return new PerformanceLine(
                    section.id(),
                    section.rankable(),
                    observed == null ? 0 : observed.weight(),
                    observed == null ? null : observed.excessLoss(),
                    observed == null ? null : observed.variance(),
                    estimate == null ? null : estimate.shrinkage(),
                    estimate == null ? null : estimate.effect(),
                    estimate == null ? null : estimate.effectVariance(),
                    estimate == null ? null : estimate.score(meanLoss),
                    estimate == null ? null : estimate.scoreLow(meanLoss),
                    estimate == null ? null : estimate.scoreHigh(meanLoss),
                    standing == null ? null : standing.expectedRank(),
                    standing == null ? null : standing.probabilityBestK(),
                    standing == null ? null : standing.probabilityWorstK(),
                    standing == null ? null : standing.range().low(),
                    standing == null ? null : standing.range().high());
        }
    }
}
