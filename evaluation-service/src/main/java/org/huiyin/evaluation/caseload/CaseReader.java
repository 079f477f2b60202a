package org.huiyin.evaluation.caseload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.evaluation.rules.CaseRules;

/**
 * Says what one case means for the sections that had to do with it (section 3 of the method). A pure function of what its events say.
 *
 * <p>A section owns a case if it held it at the end of a round without giving it back. The case counts when the section closed it
 * within the window, or when it fell due there and was not closed; withdrawn before that, or referred, it counts for nobody, and where
 * nothing was observed it does not count either.
 */
public final class CaseReader {
    private final CaseRules rules;
    private final Window window;

    public CaseReader(CaseRules rules, Window window) {
        this.rules = rules;
        this.window = window;
    }

    public CaseFindings read(UUID caseId, FoldedCase folded) {
        var countable = new ArrayList<Countable>();
        var excluded = new ArrayList<Excluded>();
        if (!folded.referred()) {
            owned(folded).values().stream()
                    .flatMap(turns -> counted(caseId, folded, turns).stream())
                    .filter(one -> one.outcome().isObserved())
                    .forEach(one -> sort(one, folded, countable, excluded));
        }
        return new CaseFindings(countable, excluded, problems(caseId, folded));
    }

    private static Map<String, List<Turn>> owned(FoldedCase folded) {
        var owned = new LinkedHashMap<String, List<Turn>>();
        folded.turns().stream().filter(Turn::held).forEach(turn -> owned.computeIfAbsent(
                        turn.section(), none -> new ArrayList<>())
                .add(turn));
        return owned;
    }

    /** The owner's case, and those of whoever helped it: the lead has its share, the others have equal parts of the rest. */
    private List<Countable> counted(UUID caseId, FoldedCase folded, List<Turn> turns) {
        Turn last = turns.get(turns.size() - 1);
        Optional<Instant> endedAt = endedAt(last, folded);
        if (endedAt.isEmpty()) {
            return List.of();
        }
        Countable whole = whole(caseId, folded, turns);
        List<Helper> helpers = folded.helpersIn(last.round());
        if (helpers.isEmpty()) {
            return List.of(whole);
        }
        var shares = new ArrayList<Countable>();
        shares.add(whole.withShare(rules.leadShare()));
        double part = (1 - rules.leadShare()) / helpers.size();
        helpers.forEach(helper -> shares.add(shareOf(helper, whole, part)));
        return shares;
    }

    /** When the case began to count for the section: closed, or due and open. */
    private Optional<Instant> endedAt(Turn last, FoldedCase folded) {
        if (last.closed().isPresent()) {
            return last.closed().map(Turn.Closure::resolvedAt).filter(window::holds);
        }
        return last.due().filter(window::passed).filter(due -> !folded.isWithdrawnBy(due));
    }

    private Countable whole(UUID caseId, FoldedCase folded, List<Turn> turns) {
        Turn last = turns.get(turns.size() - 1);
        Optional<Turn> visited = lastVisited(turns);
        return new Countable(
                caseId,
                last.section(),
                last.unit(),
                folded.complainant(),
                folded.kind(),
                folded.difficulty(),
                1,
                last.closed().isPresent(),
                visited.isPresent(),
                outcome(turns, last, visited.flatMap(Turn::visited)),
                visited.map(Turn::recalled).orElse(null),
                turns.stream()
                        .flatMap(turn -> turn.events().stream())
                        .distinct()
                        .toList());
    }

    private static Optional<Turn> lastVisited(List<Turn> turns) {
        return turns.stream().filter(turn -> turn.visited().isPresent()).reduce((former, later) -> later);
    }

    private Outcome outcome(List<Turn> turns, Turn last, Optional<Turn.Visit> visit) {
        return new Outcome(
                turns.stream().anyMatch(turn -> turn.wasLate(window.asOf())),
                unresolved(last).orElse(null),
                visit.map(Turn.Visit::satisfaction).orElse(null));
    }

    /** Never by the section's own word: by a visit, by a reopening within the days that the rules give, or because it stayed open. */
    private Optional<Boolean> unresolved(Turn last) {
        if (last.closed().isEmpty()
                || last.reopened().filter(at -> inTime(last, at)).isPresent()) {
            return Optional.of(true);
        }
        return last.visited().map(Turn.Visit::resolved).map(resolved -> !resolved);
    }

    private boolean inTime(Turn turn, Instant reopenedAt) {
        return turn.closed()
                .map(closure -> closure.resolvedAt().plus(Duration.ofDays(rules.reopeningDays())))
                .filter(end -> !reopenedAt.isAfter(end))
                .isPresent();
    }

    private static Countable shareOf(Helper helper, Countable whole, double part) {
        Outcome outcome = whole.outcome();
        return new Countable(
                whole.caseId(),
                helper.section(),
                helper.unit(),
                whole.complainant(),
                whole.kind(),
                whole.difficulty(),
                part,
                whole.closed(),
                whole.reached(),
                new Outcome(helper.late(), outcome.unresolved(), outcome.satisfaction()),
                null, // only the owner of a case could have bought its rating
                helper.events());
    }

    private static void sort(Countable one, FoldedCase folded, List<Countable> countable, List<Excluded> excluded) {
        Optional<Exclusion> found = folded.exclusionOf(one.section());
        if (found.isEmpty()) {
            countable.add(one);
            return;
        }
        Exclusion approved = found.get();
        if (approved.resolutionOnly()) {
            countable.add(one.with(one.outcome().withoutResolution(), approved.eventId()));
        } else {
            excluded.add(new Excluded(one.caseId(), one.section(), approved.reason(), approved.eventId()));
        }
    }

    /** Only what somebody outside of the unit substantiated within the window. */
    private List<FoundProblem> problems(UUID caseId, FoldedCase folded) {
        return folded.findings().stream()
                .filter(found -> !found.finderUnit().equals(found.unit()))
                .filter(found -> window.holds(found.substantiatedAt()))
                .map(found -> new FoundProblem(
                        found.findingId(),
                        caseId,
                        found.section(),
                        found.severity(),
                        found.rootCause(),
                        folded.complainant(),
                        found.finderUnit() + "/" + folded.source(),
                        found.eventId()))
                .toList();
    }
}
