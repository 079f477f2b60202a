package org.huiyin.evaluation.presenting;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.huiyin.evaluation.assessing.ShowRun;

/** Draws a run's pictures. */
@ApplicationScoped
public class DrawRun {
    private final ShowRun showing;

    DrawRun(ShowRun showing) {
        this.showing = showing;
    }

    /** SVG; fails with 404 if there is no such run. */
    public Uni<byte[]> run(UUID run, Picture picture) {
        return showing.run(run).emitOn(Infrastructure.getDefaultWorkerPool()).map(found -> picture.of(found.result()));
    }
}
