package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.GroupStore;
import org.huiyin.dispatch.store.RoundStore;
import org.huiyin.dispatch.supervision.Group;
import org.huiyin.dispatch.supervision.Objection;
import org.huiyin.dispatch.supervision.Round;
import org.huiyin.dispatch.supervision.Visit;
import org.jspecify.annotations.Nullable;

/** Records a group's round: what it found of each case that it visited, also in the histories of those cases. */
@ApplicationScoped
public class RecordRound {
    private final GroupStore groups;
    private final RoundStore rounds;
    private final CaseStore cases;
    private final TellCase tellCase;
    private final CurrentCity city;

    RecordRound(GroupStore groups, RoundStore rounds, CaseStore cases, TellCase tellCase, CurrentCity city) {
        this.groups = groups;
        this.rounds = rounds;
        this.cases = cases;
        this.tellCase = tellCase;
        this.city = city;
    }

    public Uni<Round> run(Mutiny.Session session, Act act, LocalDate visitedOn, List<Visit> visits) {
        if (visitedOn.isAfter(
                LocalDate.ofInstant(act.now(), city.get().calendar().zone()))) {
            throw Objections.problem(Objection.DAY_NOT_COME);
        }
        List<UUID> ids = visits.stream().map(Visit::caseId).toList();
        return groups.find(session, act.id())
                .invoke(group -> requireMember(group, act))
                .chain(group -> cases.lockAll(session, ids).map(rows -> visited(group, ids, rows)))
                .chain(rows -> write(
                        session,
                        new Round(UUID.randomUUID(), act.id(), visitedOn, act.author(), act.now(), visits),
                        rows));
    }

    private static void requireMember(Group group, Act act) {
        if (!group.mayRecord(act.author())) {
            throw Objections.problem(Objection.NOT_A_MEMBER);
        }
    }

    private static Map<UUID, CaseRow> visited(Group group, List<UUID> ids, List<CaseRow> rows) {
        Map<UUID, CaseRow> visited = rows.stream()
                .filter(row -> isInCharge(group, row.assignment()))
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        if (!visited.keySet().containsAll(ids)) {
            throw Objections.problem(Objection.CASE_OF_ANOTHER_UNIT);
        }
        return visited;
    }

    private static boolean isInCharge(Group group, @Nullable AssignmentColumns assignment) {
        return assignment != null && group.units().contains(assignment.unit());
    }

    private Uni<Round> write(Mutiny.Session session, Round round, Map<UUID, CaseRow> rows) {
        List<CaseStep> entries = round.visits().stream()
                .map(visit -> entry(round, visit, rows.get(visit.caseId())))
                .toList();
        return rounds.add(session, round)
                .chain(() -> tellCase.note(session, entries))
                .replaceWith(round);
    }

    private static CaseStep entry(Round round, Visit visit, CaseRow row) {
        AssignmentColumns assignment = row.assignment();
        return new CaseStep(
                row.id(),
                round.recordedAt(),
                round.recordedBy(),
                "VISITED",
                row.round(),
                assignment == null ? null : assignment.section(),
                visit.code());
    }
}
