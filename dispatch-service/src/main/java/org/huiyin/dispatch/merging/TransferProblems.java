package org.huiyin.dispatch.merging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.CommonProblems;

/** Hands open problems of a closed or moved section over to whoever has its work, or nobody could conclude them any more. */
@ApplicationScoped
public class TransferProblems {
    private final CommonProblems problems;
    private final CurrentCity city;

    TransferProblems(CommonProblems problems, CurrentCity city) {
        this.problems = problems;
        this.city = city;
    }

    public Uni<Void> run(Mutiny.Session session) {
        return problems.lockOfFormerSections(session)
                .invoke(rows -> rows.forEach(row -> heir(row).ifPresent(row::handOver)))
                .replaceWithVoid();
    }

    private Optional<Appointment> heir(CommonProblemRow row) {
        return city.get()
                .register()
                .successor(row.state().problem().to().section(), row.topic().category())
                .map(section -> new Appointment(
                        section.code(), section.unit(), section.leader().code()))
                .filter(to -> !to.equals(row.state().problem().to())); // this replica may not know the new day yet
    }
}
