package org.huiyin.evaluation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.evaluation.method.comparison.Heterogeneity;
import org.huiyin.evaluation.method.performance.Estimate;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.performance.SectionPerformance;
import org.huiyin.evaluation.rules.RankableRules;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.Grade;
import org.huiyin.evaluation.run.Obstacle;

/** The gate to the list of the best (4.6), but for the length of the shortlist. */
final class Gate {
    private static final double STANDARD_DEVIATIONS = 1.959963984540054;

    private final RuleSet rules;
    private final LedgerA ledgerA;
    private final LedgerB ledgerB;
    private final CardsInForce cards;
    private final Set<String> audited;

    Gate(RuleSet rules, LedgerA ledgerA, LedgerB ledgerB, CardsInForce cards, Set<String> audited) {
        this.rules = rules;
        this.ledgerA = ledgerA;
        this.ledgerB = ledgerB;
        this.cards = cards;
        this.audited = Set.copyOf(audited);
    }

    /** Everything that keeps the section out; empty if it may pass. */
    List<Obstacle> obstacles(SectionLoad load) {
        var obstacles = new ArrayList<Obstacle>(rankability(load));
        add(obstacles, Obstacle.CLOSED, load.subject().closed());
        add(obstacles, Obstacle.OPEN_AUDIT, audited.contains(load.section()));
        add(obstacles, Obstacle.LIVE_RED_CARD, cards.redOf(load.section()) > 0);
        add(
                obstacles,
                Obstacle.SEVERE_FINDING,
                ledgerB.clusters(load.section()).gravest() >= rules.findings().severe());
        add(obstacles, Obstacle.NOT_ABOVE_AVERAGE, obstacles.isEmpty() && !isAboveAverage(load.section()));
        return obstacles;
    }

    private List<Obstacle> rankability(SectionLoad load) {
        var obstacles = new ArrayList<Obstacle>();
        RankableRules least = rules.rankable();
        SectionCases input = load.input();
        add(obstacles, Obstacle.NO_CASELOAD, !load.group().caseload());
        add(obstacles, Obstacle.TOO_FEW_CASES, input.effectiveCases() < least.minEffectiveCases());
        add(obstacles, Obstacle.TOO_FEW_COMPLAINANTS, input.complainants() < least.minComplainants());
        add(obstacles, Obstacle.TOO_FEW_REACHED, input.followUpCoverage() < least.minFollowUpCoverage());
        return obstacles;
    }

    /** The lower bound of the effect lies above the mean of all, or the grade is A or B; where nothing differs, nobody is. */
    private boolean isAboveAverage(String section) {
        Heterogeneity among = ledgerA.heterogeneity().orElse(null);
        SectionPerformance own = ledgerA.of(section).orElse(null);
        if (among == null || among.tauSquared() == 0 || own == null || own.standing() == null) {
            return false;
        }
        Estimate estimate = own.estimate();
        double low = estimate == null
                ? Double.NEGATIVE_INFINITY
                : estimate.effect() - STANDARD_DEVIATIONS * Math.sqrt(estimate.effectVariance());
        return low > among.mean() || Grade.of(own.standing().probabilityBestK(), rules.evidence()) != Grade.C;
    }

    private static void add(List<Obstacle> obstacles, Obstacle obstacle, boolean there) {
        if (there) {
            obstacles.add(obstacle);
        }
    }
}
