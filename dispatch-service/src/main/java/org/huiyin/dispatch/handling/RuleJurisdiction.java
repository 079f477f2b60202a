package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Contested;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Jurisdiction;

/** Rules whose case a contested one is. The ruled section gets it, with a fresh clock, and can't give it back. */
@ApplicationScoped
public class RuleJurisdiction {
    private final ChangeCase changeCase;
    private final CurrentCity city;
    private final Jurisdiction jurisdiction;

    RuleJurisdiction(ChangeCase changeCase, CurrentCity city, Jurisdiction jurisdiction) {
        this.changeCase = changeCase;
        this.city = city;
        this.jurisdiction = jurisdiction;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, AssignCase.Wish wish, String grounds) {
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            Contested contested = Refusals.require(row.state(), Contested.class);
            Ruled ruled = rule(row, contested, command, wish);
            Jurisdiction.Ruling ruling = new Jurisdiction.Ruling(
                    contested.returns().count(), wish.section(), ruled.buckPassing(), grounds, command.now());
            return jurisdiction
                    .add(session, row.id(), command.actor().subject(), ruling)
                    .replaceWith(() -> change(row, contested, ruled, command));
        });
    }

    private Ruled rule(CaseRow row, Contested contested, Command command, AssignCase.Wish wish) {
        City current = city.get();
        Appointment to = Appointment.of(current.register(), wish.section(), wish.leader())
                .orThrow(Refusals::problem);
        DueDates due = DueDates.of(current, row.subject(), command.now(), wish.limitWorkingDays());
        Assigned assigned = contested
                .rule(
                        command.officer(),
                        to,
                        concerned(current.register(), contested, to),
                        command.now(),
                        due.promised())
                .orThrow(Refusals::problem)
                .under(due.legal());
        return new Ruled(assigned, contested.wasPassedBy(to));
    }

    private static Set<String> concerned(Register register, Contested contested, Appointment to) {
        Stream<String> returners = contested.returns().by().stream()
                .flatMap(section -> register.section(section).map(Section::unit).stream());
        return Stream.concat(returners, Stream.of(to.unit())).collect(Collectors.toSet());
    }

    private static CaseChange change(CaseRow row, Contested contested, Ruled ruled, Command command) {
        Appointment owner = ruled.assigned().assignment().to();
        JurisdictionRuled event = new JurisdictionRuled(
                row.id(),
                contested.round(),
                owner.section(),
                owner.unit(),
                contested.returns().by(),
                ruled.buckPassing(),
                command.now());
        return CaseChange.of(
                ruled.assigned(),
                "RULED",
                ruled.buckPassing() ? "BUCK_PASSING" : "",
                event,
                CaseEvents.assigned(row.id(), ruled.assigned().assignment()));
    }

    private record Ruled(Assigned assigned, boolean buckPassing) {}
}
