package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.store.RunRows;
import org.huiyin.service.problem.Problems;

/** The runs that cycles are judged by. */
@ApplicationScoped
public class StoredRuns {
    private final RunRows rows;

    public StoredRuns(RunRows rows) {
        this.rows = rows;
    }

    /** 422 if there is no such run. */
    public Uni<Run> require(Mutiny.Session session, UUID id) {
        return rows.find(session, id)
                .map(found -> found.orElseThrow(
                        () -> Problems.unprocessable("/runId", "unknown-run", "There is no run with this id.")));
    }

    /** The run in force of a cycle that is computed. */
    public Uni<Run> of(Mutiny.Session session, Cycle cycle) {
        return rows.find(session, cycle.run()).map(found -> found.orElseThrow());
    }
}
