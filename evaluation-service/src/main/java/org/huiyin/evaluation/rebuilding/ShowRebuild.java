package org.huiyin.evaluation.rebuilding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.rebuild.Progress;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.store.PositionRows;
import org.huiyin.evaluation.store.RebuildRows;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;

/** Shows how far a rebuild has come. */
@ApplicationScoped
public class ShowRebuild {
    private final RequestSessions sessions;
    private final RebuildRows rebuilds;
    private final PositionRows positions;

    public ShowRebuild(RequestSessions sessions, RebuildRows rebuilds, PositionRows positions) {
        this.sessions = sessions;
        this.rebuilds = rebuilds;
        this.positions = positions;
    }

    /** A rebuild and how far it has read each partition. */
    public record Shown(Rebuild rebuild, List<Progress> partitions) {}

    /** Fails with 404 for an unknown one. */
    public Uni<Shown> show(UUID id) {
        return sessions.withTransaction(session -> rebuilds.find(session, id)
                .map(found -> found.orElseThrow(Problems::notFound))
                .chain(rebuild -> positions.all(session, id).map(read -> new Shown(rebuild, read))));
    }
}
