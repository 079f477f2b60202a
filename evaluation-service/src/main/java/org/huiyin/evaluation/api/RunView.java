package org.huiyin.evaluation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.Power;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunManifest;
import org.huiyin.evaluation.run.Summary;

/** A run without its sections: what the figures can tell at all, whom they name, and what they were made of. */
@Schema(name = "Run")
public record RunView(
        UUID id,
        Instant computedAt,
        Power power,
        Summary summary,
        List<Nomination> best,
        List<Nomination> worst,
        RunManifest manifest) {

    static RunView of(Run run) {
        return new RunView(
                run.id(),
                run.computedAt(),
                run.result().power(),
                run.result().summary(),
                run.result().best(),
                run.result().worst(),
                run.manifest());
    }
}
