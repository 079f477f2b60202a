package org.huiyin.evaluation.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the appeals of a cycle stand.
 *
 * @param undecided number of those without a decision
 * @param upheldAt when the last one was upheld whose facts no run has taken up yet; absent if there is none
 */
public record AppealSituation(int undecided, @Nullable Instant upheldAt) {
    public boolean demandsRecomputation() {
        return upheldAt != null;
    }
}
