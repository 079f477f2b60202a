package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.commonproblem.Measure;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.ProblemWork;
import org.huiyin.dispatch.store.ProblemWork.Signed;

/** Takes measures into a problem that the caller holds, and shows it to the sections that have to take them. */
@ApplicationScoped
class TakeMeasures {
    private final ProblemWork work;
    private final CurrentCity city;

    TakeMeasures(ProblemWork work, CurrentCity city) {
        this.work = work;
        this.city = city;
    }

    Uni<Void> run(Mutiny.Session session, CommonProblemRow row, List<Measure> measures, Signed signed) {
        row.ownedBy(measures.stream().map(Measure::section).toList());
        return Multi.createFrom()
                .iterable(measures)
                .onItem()
                .transformToUniAndConcatenate(measure -> work.add(session, row.id(), measure, signed))
                .onItem()
                .ignoreAsUni();
    }

    List<Measure> check(List<Measure> measures, Instant now) {
        City current = city.get();
        LocalDate today = LocalDate.ofInstant(now, current.calendar().zone());
        return Measure.checked(measures, today, code -> current.register()
                        .handlingSection(code)
                        .isPresent())
                .orThrow(Refusals::problem);
    }
}
