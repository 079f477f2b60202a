package org.huiyin.evaluation.rebuilding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rebuild.OnDifference;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.store.RebuildRows;
import org.huiyin.service.problem.Problems;

/** Begins a rebuild; there is at most one at a time. The work itself is {@link RunRebuild}'s. */
@ApplicationScoped
public class StartRebuild {
    private final RebuildRows rebuilds;

    public StartRebuild(RebuildRows rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Fails with 409 while another rebuild is under way. */
    public Uni<Rebuild> start(Mutiny.Session session, OnDifference onDifference, String requestedBy, Instant at) {
        UUID id = UUID.randomUUID();
        return rebuilds.begin(session, id, onDifference, requestedBy, at)
                .invoke(begun -> {
                    if (!begun) {
                        throw Problems.conflict("rebuild-under-way", "Another rebuild has not ended yet.");
                    }
                })
                .chain(() -> rebuilds.find(session, id))
                .map(found -> found.orElseThrow(IllegalStateException::new));
    }
}
