package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseTriaged;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Difficulty;
import org.huiyin.dispatch.cases.Queued;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Triage;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.limits.Level;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.routing.Route;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.RouteColumns;

/**
 * A dispatcher judges what a waiting complaint is (研判), and the routing table is asked again. An emergency whose rule is clear
 * skips the queue: it is handed over at once to the section that the rule names and to its leader.
 */
@ApplicationScoped
public class TriageCase {
    private final ChangeCase changeCase;
    private final CurrentCity city;
    private final DrawCase drawCase;

    TriageCase(ChangeCase changeCase, CurrentCity city, DrawCase drawCase) {
        this.drawCase = drawCase;
        this.changeCase = changeCase;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Judgement judgement) {
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            boolean first = row.triage().isEmpty();
            CaseChange change = decide(row, command, judgement);
            return (first
                            ? drawCase.forRecoding(session, row, judgement.by(command))
                            : Uni.createFrom().voidItem())
                    .replaceWith(change);
        });
    }

    private CaseChange decide(CaseRow row, Command command, Judgement judgement) {
        Queued queued = Refusals.require(row.state(), Queued.class);
        City current = city.get();
        Triage triage = judgement.by(command);
        check(row, triage, current);
        Route route = current.routing().route(triage.category(), triage.territory());
        RouteColumns leadsTo = Routes.columns(route, current.register());
        row.triage(triage, leadsTo);
        CaseTriaged told = told(row, triage, leadsTo);
        String section = leadsTo.routedSection() == null ? "" : leadsTo.routedSection();
        return straightTo(row, triage, route)
                .map(to -> handOver(row, queued, to, told, command.now()))
                .orElseGet(() -> CaseChange.of(queued.routed(section), "TRIAGED", leadsTo.routeReason(), told));
    }

    private static void check(CaseRow row, Triage triage, City current) {
        if (row.triage()
                .filter(former -> former.difficulty() != triage.difficulty())
                .isPresent()) {
            throw Refusals.problem(Refusal.DIFFICULTY_FROZEN);
        }
        if (!current.routing().knowsCategory(triage.category())) {
            throw Refusals.problem(Refusal.UNKNOWN_CATEGORY);
        }
        if (!current.register().territories().contains(triage.territory())) {
            throw Refusals.problem(Refusal.UNKNOWN_TERRITORY);
        }
    }

    /** Nobody is asked when every rule says the same; a section that gave the case back is never sent it again unasked. */
    private Optional<Appointment> straightTo(CaseRow row, Triage triage, Route route) {
        if (triage.emergency() && route instanceof Route.ToSection named && named.clear()) {
            return city.get()
                    .register()
                    .handlingSection(named.section())
                    .filter(section -> !row.returns().by().contains(section.code()))
                    .map(TriageCase::appointment);
        }
        return Optional.empty();
    }

    private static Appointment appointment(Section section) {
        return new Appointment(section.code(), section.unit(), section.leader().code());
    }

    private CaseChange handOver(CaseRow row, Queued queued, Appointment to, CaseTriaged told, Instant now) {
        DueDates due = DueDates.of(city.get(), row.subject(), now, null);
        Assigned assigned = queued.assign(to, now, due.promised()).under(due.legal());
        return CaseChange.of(
                assigned,
                "TRIAGED_AND_ASSIGNED",
                to.leader(),
                told,
                CaseEvents.assigned(row.id(), assigned.assignment()));
    }

    private static CaseTriaged told(CaseRow row, Triage triage, RouteColumns route) {
        return new CaseTriaged(
                row.id(),
                triage.kind(),
                triage.level().name(),
                triage.emergency(),
                triage.difficulty().name(),
                triage.category(),
                triage.territory(),
                route.routedSection(),
                route.routedUnit(),
                route.routeReason(),
                route.ruleVersion(),
                triage.at());
    }

    /** What the dispatcher says. */
    public record Judgement(
            String kind, Level level, boolean emergency, Difficulty difficulty, String category, String territory) {

        private Triage by(Command command) {
            return new Triage(
                    kind,
                    level,
                    emergency,
                    difficulty,
                    category,
                    territory,
                    command.actor().subject(),
                    command.now());
        }
    }
}
