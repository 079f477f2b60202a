package org.huiyin.evaluation.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiyin.evaluation.method.problems.ProblemRules;
import org.huiyin.evaluation.method.problems.Problems;
import org.huiyin.evaluation.method.problems.SectionClusters;
import org.huiyin.evaluation.method.problems.SectionProblems;
import org.huiyin.evaluation.method.ranking.GammaPosterior;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.ProblemFigures;

/** Ledger B over all sections, by section. */
final class LedgerB {
    /** Of the 95 % interval about a rate. */
    private static final double TAIL = 0.025;

    private final Problems problems;
    private final List<SectionClusters> input;
    private final Map<String, Clusters> clusters;
    private final Map<String, SectionProblems> bySection = new HashMap<>();

    private LedgerB(Problems problems, List<SectionClusters> input, Map<String, Clusters> clusters) {
        this.problems = problems;
        this.input = input;
        this.clusters = clusters;
        problems.sections().forEach(section -> bySection.put(section.id(), section));
    }

    static LedgerB of(RuleSet rules, List<SectionLoad> loads, Map<String, Clusters> clusters) {
        List<SectionClusters> input = loads.stream()
                .map(load -> new SectionClusters(
                        load.section(),
                        load.weight(),
                        Objects.requireNonNull(clusters.get(load.section())).points()))
                .toList();
        var asked = new ProblemRules(
                rules.selection().worstLength(),
                rules.evidence().gridCells(),
                rules.findings().eta(),
                rules.findings().threshold());
        return new LedgerB(Problems.of(asked, input), input, clusters);
    }

    Problems problems() {
        return problems;
    }

    List<SectionClusters> input() {
        return input;
    }

    Clusters clusters(String section) {
        return Objects.requireNonNull(clusters.get(section));
    }

    SectionProblems of(String section) {
        return Objects.requireNonNull(bySection.get(section));
    }

    GammaPosterior posterior(String section) {
        SectionProblems own = of(section);
        return problems.rates().posterior(own.points() / problems.dispersion(), own.expected() / problems.dispersion());
    }

    ProblemFigures figures(String section) {
        SectionProblems own = of(section);
        GammaPosterior posterior = posterior(section);
        return new ProblemFigures(
                own.points(),
                own.expected(),
                own.relativeRate(),
                posterior.quantile(TAIL),
                posterior.upperQuantile(TAIL),
                own.probabilityAboveThreshold(),
                own.expectedRank(),
                own.probabilityWorstK(),
                clusters(section).sources(),
                clusters(section).all());
    }
}
