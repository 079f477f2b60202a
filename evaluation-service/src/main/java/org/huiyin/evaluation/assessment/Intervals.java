package org.huiyin.evaluation.assessment;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.huiyin.evaluation.method.performance.Estimate;
import org.huiyin.evaluation.method.performance.SectionPerformance;
import org.huiyin.evaluation.method.ranking.GammaPosterior;
import org.huiyin.evaluation.method.ranking.Grid;
import org.huiyin.evaluation.method.ranking.NormalPosterior;
import org.huiyin.evaluation.method.ranking.RankIntervals;
import org.huiyin.evaluation.method.ranking.RankIntervals.Interval;

/** Rank intervals of names on a list, among all sections that were ranked with them. */
final class Intervals {
    /** Ranks are whole numbers: a posterior need not be cut finer for them. */
    private static final int CELLS = 60;

    private static final int REACH = 6;
    private static final double TAIL = 1e-7;
    private static final double NARROWEST = 1e-9;

    private final List<SectionPerformance> ranked;
    private final RankIntervals best;
    private final List<String> sections;
    private final LedgerB ledgerB;
    private final RankIntervals worst;

    Intervals(LedgerA ledgerA, LedgerB ledgerB, double level) {
        this.ranked = ledgerA.ranked();
        this.best = new RankIntervals(ranked.stream().map(Intervals::posterior).toList(), level);
        this.sections = ledgerB.input().stream().map(input -> input.id()).toList();
        this.ledgerB = ledgerB;
        this.worst = new RankIntervals(sections.stream().map(ledgerB::posterior).toList(), level);
    }

    /** Rank 1 is the best. */
    Interval best(String section) {
        int unit = IntStream.range(0, ranked.size())
                .filter(i -> ranked.get(i).id().equals(section))
                .findFirst()
                .orElseThrow();
        Estimate own = estimate(ranked.get(unit));
        double reach = REACH * deviation(own);
        return best.of(unit, Grid.linear(own.effect() - reach, own.effect() + reach, CELLS));
    }

    /** Rank 1 is the worst. */
    Interval worst(String section) {
        GammaPosterior own = ledgerB.posterior(section);
        double low = Math.max(Double.MIN_NORMAL, own.quantile(TAIL));
        return worst.of(sections.indexOf(section), Grid.logarithmic(low, own.upperQuantile(TAIL), CELLS));
    }

    private static NormalPosterior posterior(SectionPerformance section) {
        Estimate estimate = estimate(section);
        return new NormalPosterior(estimate.effect(), deviation(estimate));
    }

    private static double deviation(Estimate estimate) {
        return Math.max(NARROWEST, Math.sqrt(estimate.effectVariance()));
    }

    private static Estimate estimate(SectionPerformance section) {
        return Objects.requireNonNull(section.estimate());
    }
}
