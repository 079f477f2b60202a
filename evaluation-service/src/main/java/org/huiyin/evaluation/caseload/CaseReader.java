package org.huiyin.evaluation.caseload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.ExclusionApproved;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.evaluation.rules.CaseRules;

/**
 * Says what one case means for the sections that had to do with it (section 3 of the method). A pure function of the events, given
 * topic by topic in the order of their sequences.
 *
 * <p>A section owns a case if it held it at the end of a round without giving it back. The case counts when the section closed it
 * within the window, or when it fell due there and was not closed; withdrawn before that, or referred, it counts for nobody, and where
 * nothing was observed it does not count either.
 */
public final class CaseReader {
    private static final String UNKNOWN = "UNKNOWN";

    private final CaseRules rules;
    private final Window window;

    public CaseReader(CaseRules rules, Window window) {
        this.rules = rules;
        this.window = window;
    }

    /** Events of other types may be left out. */
    public static boolean reads(EventType type) {
        return CaseReading.reads(type.payload());
    }

    public CaseFindings read(UUID caseId, List<Told> told) {
        var reading = new CaseReading(told);
        var countable = new ArrayList<Countable>();
        var excluded = new ArrayList<Excluded>();
        if (!reading.isReferred()) {
            owned(reading).values().stream()
                    .flatMap(turns -> counted(caseId, reading, turns).stream())
                    .filter(one -> one.outcome().isObserved())
                    .forEach(one -> sort(one, reading, countable, excluded));
        }
        return new CaseFindings(countable, excluded, problems(caseId, reading));
    }

    private static Map<String, List<Turn>> owned(CaseReading reading) {
        var owned = new LinkedHashMap<String, List<Turn>>();
        reading.turns().stream().filter(Turn::isHeld).forEach(turn -> owned.computeIfAbsent(
                        turn.section(), none -> new ArrayList<>())
                .add(turn));
        return owned;
    }

    /** The owner's case, and those of whoever helped it: the lead has its share, the others have equal parts of the rest. */
    private List<Countable> counted(UUID caseId, CaseReading reading, List<Turn> turns) {
        Turn last = turns.get(turns.size() - 1);
        Optional<Instant> endedAt = endedAt(last, reading);
        if (endedAt.isEmpty()) {
            return List.of();
        }
        Countable whole = whole(caseId, reading, turns);
        List<Helper> helpers = reading.helpersOf(last);
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
    private Optional<Instant> endedAt(Turn last, CaseReading reading) {
        if (last.closure().isPresent()) {
            return last.closure().map(closure -> closure.resolvedAt()).filter(window::holds);
        }
        return last.dueAt().filter(window::passed).filter(due -> reading.withdrawnAt()
                .map(withdrawn -> withdrawn.isAfter(due))
                .orElse(true));
    }

    private Countable whole(UUID caseId, CaseReading reading, List<Turn> turns) {
        Turn last = turns.get(turns.size() - 1);
        Optional<Turn> visited = lastVisited(turns);
        Optional<CaseFollowedUp> visit = visited.flatMap(Turn::visit);
        return new Countable(
                caseId,
                last.section(),
                last.unit(),
                reading.filed().map(ComplaintFiled::complainantKey).orElse(UNKNOWN),
                reading.kind(),
                reading.difficulty(),
                1,
                last.closure().isPresent(),
                visit.isPresent(),
                outcome(turns, last, visit),
                visited.flatMap(Turn::reCall)
                        .flatMap(again -> Satisfaction.of(again.satisfaction()))
                        .orElse(null),
                turns.stream()
                        .flatMap(turn -> turn.events().stream())
                        .distinct()
                        .toList());
    }

    private static Optional<Turn> lastVisited(List<Turn> turns) {
        return turns.stream().filter(turn -> turn.visit().isPresent()).reduce((former, later) -> later);
    }

    private Outcome outcome(List<Turn> turns, Turn last, Optional<CaseFollowedUp> visit) {
        return new Outcome(
                turns.stream().anyMatch(turn -> turn.wasLate(window.asOf())),
                unresolved(last).orElse(null),
                visit.flatMap(answer -> Satisfaction.of(answer.satisfaction())).orElse(null));
    }

    /** Never by the section's own word: by a visit, by a reopening within the days that the rules give, or because it stayed open. */
    private Optional<Boolean> unresolved(Turn last) {
        if (last.closure().isEmpty()
                || last.reopenedAt().filter(at -> inTime(last, at)).isPresent()) {
            return Optional.of(true);
        }
        return last.visit()
                .flatMap(visit -> Optional.ofNullable(visit.resolved()))
                .map(resolved -> !resolved);
    }

    private boolean inTime(Turn turn, Instant reopenedAt) {
        return turn.closure()
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
                new Outcome(helper.late().orElse(null), outcome.unresolved(), outcome.satisfaction()),
                null, // only the owner of a case could have bought its rating
                helper.events());
    }

    private static void sort(Countable one, CaseReading reading, List<Countable> countable, List<Excluded> excluded) {
        Optional<CaseReading.Approved> exclusion = reading.exclusionOf(one.section());
        if (exclusion.isEmpty()) {
            countable.add(one);
            return;
        }
        var approved = (ExclusionApproved) exclusion.get().event();
        if (approved.resolutionOnly()) {
            countable.add(
                    one.with(one.outcome().withoutResolution(), exclusion.get().eventId()));
        } else {
            excluded.add(new Excluded(
                    one.caseId(),
                    one.section(),
                    approved.reason(),
                    exclusion.get().eventId()));
        }
    }

    private List<FoundProblem> problems(UUID caseId, CaseReading reading) {
        return reading.findings().stream()
                .map(approved -> problem(caseId, reading, approved))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Only what somebody outside of the unit substantiated within the window. */
    private Optional<FoundProblem> problem(UUID caseId, CaseReading reading, CaseReading.Approved approved) {
        var found = (ProblemSubstantiated) approved.event();
        if (found.finderUnit().equals(found.unit()) || !window.holds(found.substantiatedAt())) {
            return Optional.empty();
        }
        Optional<ComplaintFiled> filed = reading.filed();
        return Optional.of(new FoundProblem(
                found.findingId(),
                caseId,
                found.section(),
                found.severity(),
                found.rootCause(),
                filed.map(ComplaintFiled::complainantKey).orElse(UNKNOWN),
                found.finderUnit() + "/" + filed.map(ComplaintFiled::source).orElse(UNKNOWN),
                approved.eventId()));
    }
}
