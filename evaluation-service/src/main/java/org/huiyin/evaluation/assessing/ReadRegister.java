package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.evaluation.assessment.Subject;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.evaluation.store.EventLogRows;
import org.huiyin.evaluation.store.EventLogRows.Logged;

/** Which sections a scope holds, as the register stood. The office that conducts all this is not judged. */
@ApplicationScoped
public class ReadRegister {
    private static final String OFFICE = "OFFICE";

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final EventLogRows log;

    ReadRegister(EventLogRows log) {
        this.log = log;
    }

    /** As the register was last heard of. */
    public Uni<List<Subject>> now(Mutiny.Session session, RuleSet rules, Scope scope) {
        return log.register(session, LATEST).map(entries -> subjects(entries, rules, scope));
    }

    /** Every entry that was read is counted among the events. */
    Uni<List<Subject>> run(Mutiny.Session session, RuleSet rules, RunRequest request, EventSet events) {
        return log.register(session, request.asOf())
                .invoke(entries -> entries.forEach(events::add))
                .map(entries -> subjects(entries, rules, request.scope()));
    }

    private static List<Subject> subjects(List<Logged> entries, RuleSet rules, Scope scope) {
        return entries.stream()
                .flatMap(entry -> LoggedEvents.as(SectionRegistered.class, entry).stream())
                .filter(section -> holds(scope, rules, section))
                .map(section -> new Subject(
                        section.code(),
                        section.unit(),
                        section.closedOn() != null && !section.closedOn().isAfter(scope.to())))
                .toList();
    }

    /** One that was closed before the first day is history; one that begins after the last day is the future. */
    private static boolean holds(Scope scope, RuleSet rules, SectionRegistered section) {
        return !section.unitLevel().equals(OFFICE)
                && (scope.unitLevel() == null || scope.unitLevel().equals(section.unitLevel()))
                && (scope.territory() == null || isWithin(scope.territory(), section.territory()))
                && (scope.peerGroups().isEmpty()
                        || scope.peerGroups()
                                .contains(rules.peerGroupOf(section.code(), section.unit())
                                        .id()))
                && (section.closedOn() == null || section.closedOn().isAfter(scope.from()))
                && !section.validFrom().isAfter(scope.to());
    }

    private static boolean isWithin(String whole, String territory) {
        return territory.equals(whole) || territory.startsWith(whole + "-");
    }
}
