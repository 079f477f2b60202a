package org.huiyin.evaluation.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.evaluation.method.comparison.Heterogeneity;
import org.huiyin.evaluation.method.performance.CaseLoss;
import org.huiyin.evaluation.method.performance.Estimate;
import org.huiyin.evaluation.method.performance.Observed;
import org.huiyin.evaluation.method.performance.Performance;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.performance.SectionPerformance;
import org.huiyin.evaluation.method.performance.Standing;
import org.huiyin.evaluation.method.performance.Stratum;
import org.huiyin.evaluation.method.performance.Support;
import org.huiyin.evaluation.publication.Interval;
import org.huiyin.evaluation.publication.page.CasePoints;
import org.huiyin.evaluation.publication.page.ScoreConstants;
import org.huiyin.evaluation.publication.page.ScoreSheet;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.jspecify.annotations.Nullable;

/** Ledger A over all sections with a caseload, by section. */
final class LedgerA {
    private final Performance performance;
    private final Map<String, SectionPerformance> bySection = new HashMap<>();

    private LedgerA(Performance performance) {
        this.performance = performance;
        performance.sections().forEach(section -> bySection.put(section.id(), section));
    }

    static LedgerA of(RuleSet rules, List<SectionLoad> loads) {
        return new LedgerA(Performance.of(
                new PerformanceRules(
                        rules.selection().bestLength(),
                        rules.evidence().gridCells(),
                        rules.rankable().minEffectiveCases(),
                        rules.rankable().minComplainants(),
                        rules.rankable().minFollowUpCoverage(),
                        new Support(
                                rules.support().minCases(),
                                rules.support().minSections(),
                                rules.support().maxShare())),
                loads.stream().map(SectionLoad::input).toList()));
    }

    Performance performance() {
        return performance;
    }

    Optional<Heterogeneity> heterogeneity() {
        return Optional.ofNullable(performance.heterogeneity());
    }

    /** Sections that are ranked, by their ids. */
    List<SectionPerformance> ranked() {
        return performance.sections().stream()
                .filter(SectionPerformance::rankable)
                .sorted(Comparator.comparing(SectionPerformance::id))
                .toList();
    }

    Optional<SectionPerformance> of(String section) {
        return Optional.ofNullable(bySection.get(section));
    }

    /** Absent for a section that is not ranked. */
    @Nullable
    PerformanceFigures figures(String section) {
        SectionPerformance own = bySection.get(section);
        if (own == null || own.standing() == null) {
            return null;
        }
        Observed observed = Objects.requireNonNull(own.observed());
        Estimate estimate = Objects.requireNonNull(own.estimate());
        Standing standing = own.standing();
        Heterogeneity among = Objects.requireNonNull(performance.heterogeneity());
        double effect = -observed.excessLoss();
        return new PerformanceFigures(
                observed.excessLoss(),
                observed.variance(),
                estimate.shrinkage(),
                estimate.effect(),
                estimate.effectVariance(),
                estimate.score(performance.meanLoss()),
                estimate.scoreLow(performance.meanLoss()),
                estimate.scoreHigh(performance.meanLoss()),
                standing.expectedRank(),
                standing.probabilityBestK(),
                standing.probabilityWorstK(),
                standing.range().low(),
                standing.range().high(),
                standardised(effect, observed.variance()),
                standardised(effect - among.mean(), observed.variance() + among.tauSquared()));
    }

    private static double standardised(double difference, double variance) {
        return variance == 0 ? 0 : difference / Math.sqrt(variance);
    }

    /** The input once more, in the strata in which cases were compared: it needs no support rule any more. */
    List<SectionCases> compared(List<SectionLoad> loads) {
        return loads.stream()
                .map(load -> {
                    SectionCases input = load.input();
                    return new SectionCases(
                            input.id(),
                            input.complainants(),
                            input.followUpCoverage(),
                            input.cases().stream().map(this::compared).toList());
                })
                .toList();
    }

    private CaseLoss compared(CaseLoss like) {
        return new CaseLoss(stratum(like.stratum()).id(), like.loss(), like.weight(), like.count());
    }

    /** How the score comes about, whether the section is ranked or not; where nothing can be compared, there is none. */
    Optional<ScoreSheet> sheet(SectionLoad load) {
        SectionPerformance own = bySection.get(load.section());
        Heterogeneity among = performance.heterogeneity();
        if (own == null || own.estimate() == null || among == null) {
            return Optional.empty();
        }
        Estimate estimate = own.estimate();
        double meanLoss = performance.meanLoss();
        ScoreConstants constants = ScoreConstants.of(meanLoss, estimate.shrinkage(), among.mean(), load.weight());
        return Optional.of(ScoreSheet.of(
                constants,
                load.cases().stream().map(one -> points(one, constants)).toList(),
                estimate.score(meanLoss),
                new Interval(estimate.scoreLow(meanLoss), estimate.scoreHigh(meanLoss))));
    }

    private CasePoints points(WeighedCase one, ScoreConstants constants) {
        Stratum stratum = stratum(one.stratum());
        return new CasePoints(
                one.counted().caseId(),
                one.counted().events(),
                stratum.id(),
                one.loss(),
                stratum.mean(),
                one.weight(),
                constants.points(one.loss(), stratum.mean(), one.weight()));
    }

    private Stratum stratum(String given) {
        return Objects.requireNonNull(performance.compared().get(given));
    }
}
