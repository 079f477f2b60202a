package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunSummary;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.store.RunDetailRows;
import org.huiyin.evaluation.store.RunRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** Reads runs. Whoever conducts or checks an evaluation sees every section; all others see their own. */
@ApplicationScoped
public class ShowRun {
    private static final String[] SEE_ALL = {Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR};

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final RequestSessions sessions;
    private final RunRows runs;
    private final RunDetailRows details;

    ShowRun(RequestSessions sessions, RunRows runs, RunDetailRows details) {
        this.sessions = sessions;
        this.runs = runs;
        this.details = details;
    }

    /** Fails with 404 if there is none, as all the others do. */
    public Uni<Run> run(UUID id) {
        return sessions.withTransaction(session -> runs.find(session, id)).map(ShowRun::found);
    }

    /** Newest first, from after a run's time and id on. */
    public Uni<List<RunSummary>> page(@Nullable Cursor after, int size) {
        Instant before = after == null ? LATEST : after.instant(0);
        UUID id = after == null ? LAST : after.uuid(1);
        return sessions.withTransaction(session -> runs.page(session, before, id, size));
    }

    public Uni<SectionResult> section(UUID id, String section, Actor actor) {
        requireSight(section, actor);
        return run(id).map(run -> found(run.result().section(section)));
    }

    /** JSON text of an {@link org.huiyin.evaluation.publication.page.ScoreSheet}. */
    public Uni<String> sheet(UUID id, String section, Actor actor) {
        requireSight(section, actor);
        return sessions.withTransaction(session -> details.sheet(session, id, section))
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
