package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.run.RunDifference;

/** What each recomputation of a cycle changed; part of the decisions on the appeals that brought it. */
@ApplicationScoped
public class RecomputationRows {
    private static final String ADD =
            "insert into recomputation (cycle_id, run_id, former_run_id, difference, computed_at) values (?, ?, ?, ?, ?)";
    private static final String OF =
            """
            select run_id, former_run_id, difference, computed_at from recomputation
            where cycle_id = ? order by computed_at, run_id""";

    /** One run in the place of another. */
    public record Recomputation(UUID run, UUID formerRun, RunDifference difference, Instant at) {}

    public Uni<Void> add(Mutiny.Session session, UUID cycle, Recomputation made) {
        return Statements.insert(
                session, ADD, cycle, made.run(), made.formerRun(), StoredJson.write(made.difference()), made.at());
    }

    public Uni<List<Recomputation>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, OF, RecomputationRows::recomputation, cycle);
    }

    private static Recomputation recomputation(Columns row) {
        return new Recomputation(row.id(0), row.id(1), StoredJson.read(row.text(2), RunDifference.class), row.time(3));
    }
}
