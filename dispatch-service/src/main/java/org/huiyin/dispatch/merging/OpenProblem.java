package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.commonproblem.CommonProblem;
import org.huiyin.dispatch.commonproblem.Measure;
import org.huiyin.dispatch.commonproblem.ProblemKind;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.CommonProblemRow.Topic;
import org.huiyin.dispatch.store.CommonProblems;

/** Opens a common problem (共性问题) with a number, a section and the leader who answers for it. */
@ApplicationScoped
public class OpenProblem {
    private final CommonProblems problems;
    private final TakeMeasures takeMeasures;
    private final Outbox outbox;
    private final CurrentCity city;

    OpenProblem(CommonProblems problems, TakeMeasures takeMeasures, Outbox outbox, CurrentCity city) {
        this.problems = problems;
        this.takeMeasures = takeMeasures;
        this.outbox = outbox;
        this.city = city;
    }

    public Uni<CommonProblemRow> run(Mutiny.Session session, Act act, Wish wish) {
        Appointment to = check(wish);
        List<Measure> measures = takeMeasures.check(wish.measures(), act.now());
        int year = LocalDate.ofInstant(act.now(), city.get().calendar().zone()).getYear();
        return problems.nextNumber(session, year)
                .map(number -> new CommonProblem(
                        UUID.randomUUID(), "CP-%d-%06d".formatted(year, number), wish.kind(), to, act.now()))
                .chain(problem -> open(session, act, problem, wish.topic(), measures));
    }

    private Uni<CommonProblemRow> open(
            Mutiny.Session session, Act act, CommonProblem problem, Topic topic, List<Measure> measures) {
        CommonProblemRow row = new CommonProblemRow(problem, topic, act.author());
        NewEvent told = NewEvent.of(ProblemEvents.opened(problem), row.eventSeq(), act.now());
        return problems.add(session, row)
                .chain(() -> outbox.append(session, List.of(told)))
                .chain(() -> measures.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : takeMeasures.run(session, row, measures, act.signed()))
                .replaceWith(row);
    }

    private Appointment check(Wish wish) {
        City current = city.get();
        if (!current.routing().knowsCategory(wish.topic().category())) {
            throw Refusals.problem(Refusal.UNKNOWN_CATEGORY);
        }
        if (!current.register().territories().contains(wish.topic().territory())) {
            throw Refusals.problem(Refusal.UNKNOWN_TERRITORY);
        }
        return Appointment.of(current.register(), wish.section(), wish.leader()).orThrow(Refusals::problem);
    }

    /** What the problem is, who answers for it, and what is to be done to begin with. */
    public record Wish(ProblemKind kind, Topic topic, String section, String leader, List<Measure> measures) {
        public Wish {
            measures = List.copyOf(measures);
        }
    }
}
