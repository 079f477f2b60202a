package org.huiyin.evaluation.statement;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.huiyin.evaluation.facts.CaseId;
import org.huiyin.evaluation.facts.Mark;
import org.huiyin.evaluation.facts.SectionFact;
import org.huiyin.evaluation.facts.SectionMark.Reopened;
import org.huiyin.evaluation.facts.SectionMark.Resolved;
import org.huiyin.evaluation.facts.SectionMark.Visited;
import org.huiyin.evaluation.statement.Finding.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One case as far as one section had to do with it: the rounds of this section, in order.
 *
 * @param withdrawnAt when the complainant took the complaint back; deadlines after it no longer count
 */
public record SectionCase(CaseId caseId, List<SectionFact> rounds, @Nullable Instant withdrawnAt) {

    public SectionCase {
        rounds = rounds.stream()
                .sorted(Comparator.comparing(SectionFact::handling))
                .toList();
    }

    /** When the case was first handed to the section; empty if it never was. This places it into a period. */
    public Optional<Instant> handedOverAt() {
        return rounds.stream()
                .flatMap(round -> Optional.ofNullable(round.assigned()).stream())
                .map(Mark::at)
                .min(Comparator.naturalOrder());
    }

    /** What the case adds to each figure, as seen at {@code asOf}; absent figures have it in neither part. */
    public Map<Figure, Finding> findings(Instant asOf) {
        var findings = new EnumMap<Figure, Finding>(Figure.class);
        if (handedOverAt().isEmpty()) {
            return findings;
        }
        List<SectionFact> held = rounds.stream().filter(SectionFact::isHeld).toList();
        if (held.isEmpty()) {
            findings.put(Figure.RECEIVED, Finding.failure(Reason.RETURNED));
            return findings;
        }
        Instant end = withdrawnAt == null || withdrawnAt.isAfter(asOf) ? asOf : withdrawnAt;
        BiConsumer<Figure, Optional<Finding>> add =
                (figure, finding) -> finding.ifPresent(found -> findings.put(figure, found));
        findings.put(Figure.RECEIVED, Finding.success(Reason.HELD));
        add.accept(Figure.ON_TIME, onTime(held, end));
        add.accept(Figure.RESOLVED, resolved(held.get(held.size() - 1), end));
        add.accept(Figure.SATISFIED, satisfied(held));
        return findings;
    }

    private static Optional<Finding> onTime(List<SectionFact> held, Instant end) {
        List<Finding> byRound =
                held.stream().flatMap(round -> onTime(round, end).stream()).toList();
        return byRound.stream().filter(finding -> !finding.counts()).findFirst().or(() -> byRound.stream()
                .findFirst());
    }

    private static Optional<Finding> onTime(SectionFact round, Instant end) {
        return round.closure()
                .map(closure -> closure.onTime() ? Finding.success(Reason.IN_TIME) : Finding.failure(Reason.LATE))
                .or(() -> overdue(round, end));
    }

    private Optional<Finding> resolved(SectionFact last, Instant end) {
        return last.closure().map(closure -> outcome(last, closure)).orElseGet(() -> overdue(last, end));
    }

    private Optional<Finding> outcome(SectionFact last, Resolved closure) {
        if (rounds.stream().anyMatch(round -> undoes(round.reopened(), closure))) {
            return Optional.of(Finding.failure(Reason.REOPENED));
        }
        Boolean confirmed = last.visited() == null ? null : last.visited().foundResolved();
        return confirmed == null ? byClosureCode(closure) : Optional.of(byVisit(confirmed, closure));
    }

    private static Finding byVisit(boolean confirmed, Resolved closure) {
        if (!confirmed) {
            return Finding.failure(Reason.REFUTED);
        }
        return Finding.success(closure.closureCode().equals("SOLVED") ? Reason.SOLVED : Reason.CONFIRMED);
    }

    private static Optional<Finding> byClosureCode(Resolved closure) {
        return switch (closure.closureCode()) {
            case "SOLVED" -> Optional.of(Finding.success(Reason.SOLVED));
            case "PARTLY" -> Optional.of(Finding.failure(Reason.PARTLY_SOLVED));
            default -> Optional.empty();
        };
    }

    /** The latest answer with a known word; a later round that nobody has been asked about leaves it standing. */
    private static Optional<Finding> satisfied(List<SectionFact> held) {
        return held.stream()
                .map(SectionFact::visited)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Visited::sequence).reversed())
                .flatMap(visit -> satisfied(visit.satisfaction()).stream())
                .findFirst();
    }

    private static Optional<Finding> satisfied(@Nullable String answer) {
        return switch (answer == null ? "" : answer) {
            case "SATISFIED" -> Optional.of(Finding.success(Reason.SATISFIED));
            case "BASICALLY_SATISFIED" -> Optional.of(Finding.success(Reason.BASICALLY_SATISFIED));
            case "DISSATISFIED" -> Optional.of(Finding.failure(Reason.DISSATISFIED));
            default -> Optional.empty();
        };
    }

    private static boolean undoes(@Nullable Reopened reopened, Resolved closure) {
        return reopened != null && reopened.sequence() > closure.sequence();
    }

    private static Optional<Finding> overdue(SectionFact round, Instant end) {
        return round.isOverdue(end) ? Optional.of(Finding.failure(Reason.OVERDUE)) : Optional.empty();
    }
}
