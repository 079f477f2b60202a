package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CommendationRecorded;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.CommendationStore;
import org.huiyin.dispatch.supervision.Commendation;
import org.huiyin.dispatch.supervision.Objection;

/** Records a letter of thanks or a pennant for a section, from outside of its unit. */
@ApplicationScoped
public class RecordCommendation {
    private final CaseStore cases;
    private final CommendationStore commendations;
    private final SectionOfCase sectionOfCase;
    private final TellCase tellCase;
    private final CurrentCity city;

    RecordCommendation(
            CaseStore cases,
            CommendationStore commendations,
            SectionOfCase sectionOfCase,
            TellCase tellCase,
            CurrentCity city) {
        this.cases = cases;
        this.commendations = commendations;
        this.sectionOfCase = sectionOfCase;
        this.tellCase = tellCase;
        this.city = city;
    }

    public Uni<Commendation> run(Mutiny.Session session, Act act, Wish wish) {
        if (wish.receivedOn()
                .isAfter(LocalDate.ofInstant(act.now(), city.get().calendar().zone()))) {
            throw Objections.problem(Objection.DAY_NOT_COME);
        }
        return cases.lock(session, act.id(), act.sight()).chain(row -> sectionOfCase
                .require(session, row.id(), wish.section())
                .map(section -> commendation(act, row, section, wish))
                .call(made -> commendations.add(session, made))
                .call(made -> tellCase.run(session, List.of(told(row, made)))));
    }

    private static Commendation commendation(Act act, CaseRow row, Section section, Wish wish) {
        Commendation.objection(act.officer(), section).ifPresent(objection -> {
            throw Objections.problem(objection);
        });
        return new Commendation(
                UUID.randomUUID(),
                row.id(),
                row.round(),
                section.code(),
                section.unit(),
                wish.kind(),
                wish.receivedOn(),
                wish.origin(),
                act.author(),
                act.now());
    }

    private static Told told(CaseRow row, Commendation made) {
        Commendation.Source source = made.origin().source();
        CommendationRecorded event = new CommendationRecorded(
                made.caseId(),
                made.id(),
                made.round(),
                made.section(),
                made.unit(),
                made.kind().name(),
                made.receivedOn(),
                made.recordedAt(),
                source == null ? null : source.name(),
                made.origin().verified());
        CaseStep step = new CaseStep(
                made.caseId(),
                made.recordedAt(),
                made.recordedBy(),
                "COMMENDED",
                made.round(),
                made.section(),
                made.kind().name());
        return new Told(row, step, event);
    }

    /** What a section received, when, and from whom. */
    public record Wish(String section, Commendation.Kind kind, LocalDate receivedOn, Commendation.Origin origin) {}
}
