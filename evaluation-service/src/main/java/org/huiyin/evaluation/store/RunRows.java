package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunManifest;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.RunSummary;

/** Runs as rows, each written once. */
@ApplicationScoped
public class RunRows {
    private static final String ADD =
            "insert into evaluation_run (id, manifest, result, requested_by, computed_at) values (?, ?, ?, ?, ?)";
    private static final String FIND =
            "select id, manifest, result, requested_by, computed_at from evaluation_run where id = ?";

    private static final String PAGE =
            """
            select id, manifest, computed_at from evaluation_run
            where (computed_at, id) < (?, ?) order by computed_at desc, id desc limit ?""";

    public Uni<Void> add(Mutiny.Session session, Run run) {
        return Statements.insert(
                session,
                ADD,
                run.id(),
                StoredJson.write(run.manifest()),
                StoredJson.write(run.result()),
                run.requestedBy(),
                run.computedAt());
    }

    public Uni<Optional<Run>> find(Mutiny.Session session, UUID id) {
        return Statements.one(session, FIND, RunRows::run, id);
    }

    /** Newest first, from before a run's time and id on; without results, which are long. */
    public Uni<List<RunSummary>> page(Mutiny.Session session, Instant before, UUID id, int size) {
        return Statements.list(session, PAGE, RunRows::summary, before, id, size);
    }

    private static RunSummary summary(Columns row) {
        return new RunSummary(row.id(0), StoredJson.read(row.text(1), RunManifest.class), row.time(2));
    }

    private static Run run(Columns row) {
        return new Run(
                row.id(0),
                StoredJson.read(row.text(1), RunManifest.class),
                StoredJson.read(row.text(2), RunResult.class),
                row.text(3),
                row.time(4));
    }
}
