package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.store.RunDetailRows;
import org.huiyin.evaluation.store.RunRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;

/** Reads runs. Whoever conducts or checks an evaluation sees every section; all others see their own. */
@ApplicationScoped
public class ShowRun {
    private static final String[] SEE_ALL = {Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR};

    private final Mutiny.SessionFactory sessions;
    private final RunRows runs;
    private final RunDetailRows details;

    ShowRun(Mutiny.SessionFactory sessions, RunRows runs, RunDetailRows details) {
        this.sessions = sessions;
        this.runs = runs;
        this.details = details;
    }

    /** Fails with 404 if there is none, as all the others do. */
    public Uni<Run> run(UUID id) {
        return sessions.withTransaction((session, transaction) -> runs.find(session, id))
                .map(ShowRun::found);
    }

    public Uni<SectionResult> section(UUID id, String section, Actor actor) {
        requireSight(section, actor);
        return run(id).map(run -> found(run.result().section(section)));
    }

    /** JSON text of an {@link org.huiyin.evaluation.publication.page.ScoreSheet}. */
    public Uni<String> sheet(UUID id, String section, Actor actor) {
        requireSight(section, actor);
        return sessions.withTransaction((session, transaction) -> details.sheet(session, id, section))
                .map(ShowRun::found);
    }

    private static void requireSight(String section, Actor actor) {
        if (!actor.hasAny(SEE_ALL) && !actor.sections().contains(section)) {
            throw Problems.notFound();
        }
    }

    private static <T> T found(Optional<T> row) {
        return row.orElseThrow(Problems::notFound);
    }
}
