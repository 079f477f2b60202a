package org.huiyin.dispatch.merging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.ConclusionColumns;
import org.huiyin.service.sealing.BusSealer;
import org.jspecify.annotations.Nullable;

/** Opens the reply of a concluded problem, for those who see the problem and for the answers of its cases. */
@ApplicationScoped
public class OpenReply {
    private final BusSealer sealer;

    OpenReply(BusSealer sealer) {
        this.sealer = sealer;
    }

    public @Nullable String run(CommonProblemRow row) {
        ConclusionColumns conclusion = row.conclusion();
        return conclusion == null
                ? null
                : new String(sealer.open(ConcludeProblem.PURPOSE, row.id(), conclusion.sealedReply()), UTF_8);
    }
}
