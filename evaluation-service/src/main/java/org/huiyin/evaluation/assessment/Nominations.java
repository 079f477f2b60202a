package org.huiyin.evaluation.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.huiyin.evaluation.method.ranking.RankIntervals.Interval;
import org.huiyin.evaluation.rules.FindingRules;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.rules.Selection.Fill;
import org.huiyin.evaluation.run.Grade;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.Nomination.Reason;
import org.huiyin.evaluation.run.Obstacle;
import org.huiyin.evaluation.run.SectionResult;

/** Who is put before the panel (4.6): a list may be shorter than k, unless the rules ask for exactly k. */
final class Nominations {
    private static final Set<Obstacle> NEVER = Set.of(
            Obstacle.NO_CASELOAD,
            Obstacle.TOO_FEW_CASES,
            Obstacle.TOO_FEW_COMPLAINANTS,
            Obstacle.TOO_FEW_REACHED,
            Obstacle.CLOSED,
            Obstacle.OPEN_AUDIT,
            Obstacle.LIVE_RED_CARD,
            Obstacle.SEVERE_FINDING);

    private final RuleSet rules;
    private final Intervals intervals;

    Nominations(RuleSet rules, Intervals intervals) {
        this.rules = rules;
        this.intervals = intervals;
    }

    /** Sections that passed the gate, the most probable first; ties at the end of the shortlist pass together. */
    List<Nomination> best(List<SectionResult> sections) {
        List<SectionResult> ranked = sections.stream()
                .filter(section -> section.performance() != null)
                .sorted(byProbability(Nominations::best, Nominations::bestRank))
                .toList();
        List<SectionResult> passed =
                ranked.stream().filter(section -> section.obstacles().isEmpty()).toList();
        int length = Cut.tiesIn(
                probabilities(passed, Nominations::best),
                rules.selection().shortlist(),
                rules.selection().tie());
        List<SectionResult> named = passed.subList(0, length);
        List<SectionResult> eligible = ranked.stream()
                .filter(section -> section.obstacles().stream().noneMatch(NEVER::contains))
                .toList();
        return Stream.concat(
                        named.stream().map(section -> best(section, Reason.GATE)),
                        filled(named, eligible, rules.selection().bestLength(), Nominations::best).stream()
                                .map(section -> best(section, Reason.FILLED)))
                .toList();
    }

    /**
     * Candidates by statistics or by one grave finding, unless closed meanwhile, the most probable first; then, if exactly k are asked
     * for, others.
     */
    List<Nomination> worst(List<SectionResult> sections, boolean variationDetected) {
        Comparator<SectionResult> order = byProbability(Nominations::worst, Nominations::worstRank);
        List<SectionResult> there = sections.stream()
                .filter(section -> !section.obstacles().contains(Obstacle.CLOSED))
                .toList();
        List<SectionResult> candidates = there.stream()
                .filter(section -> isStatistical(section, variationDetected) || isGrave(section))
                .sorted(order)
                .toList();
        List<SectionResult> others = there.stream()
                .filter(section -> section.problems().points() > 0)
                .sorted(order)
                .toList();
        return Stream.concat(
                        candidates.stream()
                                .map(section -> worst(
                                        section,
                                        isStatistical(section, variationDetected) ? Reason.STATISTICAL : Reason.GRAVE)),
                        filled(candidates, others, rules.selection().worstLength(), Nominations::worst).stream()
                                .map(section -> worst(section, Reason.FILLED)))
                .toList();
    }

    private boolean isStatistical(SectionResult section, boolean variationDetected) {
        FindingRules bar = rules.findings();
        return variationDetected
                && section.problems().probabilityAbove() >= bar.probability()
                && section.problems().points() >= bar.minPoints()
                && section.problems().clusters().size() >= bar.minClusters()
                && section.problems().sources() >= bar.minSources()
                && gravest(section) >= bar.severe();
    }

    private boolean isGrave(SectionResult section) {
        return gravest(section) >= rules.findings().grave();
    }

    private static int gravest(SectionResult section) {
        return section.problems().clusters().stream()
                .mapToInt(cluster -> cluster.severity())
                .max()
                .orElse(0);
    }

    /** Whoever is missing to exactly k, as far as ties do not forbid it. */
    private List<SectionResult> filled(
            List<SectionResult> named,
            List<SectionResult> eligible,
            int length,
            ToDoubleFunction<SectionResult> probability) {
        if (rules.selection().fill() == Fill.UP_TO_K || named.size() >= length) {
            return List.of();
        }
        var there = new HashSet<String>();
        named.forEach(section -> there.add(section.section()));
        List<SectionResult> others = new ArrayList<>(eligible);
        others.removeIf(section -> there.contains(section.section()));
        int more = Cut.tiesOut(
                probabilities(others, probability),
                length - named.size(),
                rules.selection().tie());
        return others.subList(0, more);
    }

    private Nomination best(SectionResult section, Reason reason) {
        Interval ranks = intervals.best(section.section());
        return new Nomination(
                section.section(),
                reason == Reason.FILLED ? Grade.C : Grade.of(best(section), rules.evidence()),
                reason,
                best(section),
                bestRank(section),
                ranks.low(),
                ranks.high());
    }

    private Nomination worst(SectionResult section, Reason reason) {
        Interval ranks = intervals.worst(section.section());
        return new Nomination(
                section.section(),
                reason == Reason.FILLED ? Grade.C : Grade.of(worst(section), rules.evidence()),
                reason,
                worst(section),
                worstRank(section),
                ranks.low(),
                ranks.high());
    }

    private static Comparator<SectionResult> byProbability(
            ToDoubleFunction<SectionResult> probability, ToDoubleFunction<SectionResult> rank) {
        return Comparator.comparingDouble(probability)
                .reversed()
                .thenComparingDouble(rank)
                .thenComparing(SectionResult::section);
    }

    private static double[] probabilities(List<SectionResult> sections, ToDoubleFunction<SectionResult> probability) {
        return sections.stream().mapToDouble(probability).toArray();
    }

    private static double best(SectionResult section) {
        return Objects.requireNonNull(section.performance()).probabilityBest();
    }

    private static double bestRank(SectionResult section) {
        return Objects.requireNonNull(section.performance()).expectedRank();
    }

    private static double worst(SectionResult section) {
        return section.problems().probabilityWorst();
    }

    private static double worstRank(SectionResult section) {
        return section.problems().expectedRank();
    }
}
