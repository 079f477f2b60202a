package org.huiyin.evaluation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How two runs differ, as far as anybody could be named for it: figures to six decimals, as they are published.
 *
 * @param sections those whose figures or nominations changed, by code
 */
public record RunDifference(List<SectionChange> sections, ListChange best, ListChange worst) {
    private static final double DECIMALS = 1e6;

    public RunDifference {
        sections = List.copyOf(sections);
    }

    /** What became of a section's figures; absent on the side of a run that does not know it. */
    public record SectionChange(String section, @Nullable Figures before, @Nullable Figures after) {}

    /** Names that one list of nominations has and the other one has not, by code. */
    public record ListChange(List<String> added, List<String> removed) {
        public ListChange {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** What a section could be named for; the figures of ledger A are absent for a section that is not rankable. */
    public record Figures(
            @Nullable Double score,
            @Nullable Double expectedRank,
            @Nullable Double probabilityBest,
            @Nullable Integer rankLow,
            @Nullable Integer rankHigh,
            double points,
            double relativeRate,
            double expectedRankOfProblems,
            double probabilityWorst,
            boolean nominatedBest,
            boolean nominatedWorst) {}

    public static RunDifference between(RunResult former, RunResult next) {
        var codes = new TreeSet<String>();
        former.sections().forEach(section -> codes.add(section.section()));
        next.sections().forEach(section -> codes.add(section.section()));
        return new RunDifference(
                changes(former, next, codes),
                change(names(former.best()), names(next.best())),
                change(names(former.worst()), names(next.worst())));
    }

    private static List<SectionChange> changes(RunResult former, RunResult next, Set<String> codes) {
        var before = figures(former);
        var after = figures(next);
        var changes = new ArrayList<SectionChange>();
        for (String code : codes) {
            Optional<Figures> was = Optional.ofNullable(before.get(code));
            Optional<Figures> is = Optional.ofNullable(after.get(code));
            if (!was.equals(is)) {
                changes.add(new SectionChange(code, was.orElse(null), is.orElse(null)));
            }
        }
        return changes;
    }

    private static TreeMap<String, Figures> figures(RunResult result) {
        Set<String> best = names(result.best());
        Set<String> worst = names(result.worst());
        var figures = new TreeMap<String, Figures>();
        result.sections()
                .forEach(section -> figures.put(
                        section.section(),
                        figures(section, best.contains(section.section()), worst.contains(section.section()))));
        return figures;
    }

    private static Figures figures(SectionResult section, boolean best, boolean worst) {
        PerformanceFigures performance = section.performance();
        ProblemFigures problems = section.problems();
        return new Figures(
                performance == null ? null : rounded(performance.score()),
                performance == null ? null : rounded(performance.expectedRank()),
                performance == null ? null : rounded(performance.probabilityBest()),
                performance == null ? null : performance.rankLow(),
                performance == null ? null : performance.rankHigh(),
                rounded(problems.points()),
                rounded(problems.relativeRate()),
                rounded(problems.expectedRank()),
                rounded(problems.probabilityWorst()),
                best,
                worst);
    }

    private static double rounded(double figure) {
        return Math.rint(figure * DECIMALS) / DECIMALS;
    }

    private static Set<String> names(List<Nomination> nominations) {
        return nominations.stream().map(Nomination::section).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ListChange change(Set<String> before, Set<String> after) {
        return new ListChange(
                after.stream().filter(name -> !before.contains(name)).toList(),
                before.stream().filter(name -> !after.contains(name)).toList());
    }
}
