package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunManifest;
import org.huiyin.evaluation.run.RunResult;

/** Runs as rows, each written once. */
@ApplicationScoped
public class RunRows {
    private static final String ADD =
            "insert into evaluation_run (id, manifest, result, requested_by, computed_at) values (?, ?, ?, ?, ?)";
    private static final String FIND =
            "select id, manifest, result, requested_by, computed_at from evaluation_run where id = ?";

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

    private static Run run(Columns row) {
        return new Run(
                row.id(0),
                StoredJson.read(row.text(1), RunManifest.class),
                StoredJson.read(row.text(2), RunResult.class),
                row.text(3),
                row.time(4));
    }
}
