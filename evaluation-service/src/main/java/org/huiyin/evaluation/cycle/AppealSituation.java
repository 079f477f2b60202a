package org.huiyin.evaluation.cycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the appeals of a cycle stand.
 *
 * @param undecided number of those without a decision
 * @param upheldAt when the last one was upheld whose facts no run has taken up yet; absent if there is none
 * @param missing facts whose correction was granted and which stand uncorrected in the data in question
 */
public record AppealSituation(int undecided, @Nullable Instant upheldAt, List<String> missing) {
    public AppealSituation {
        missing = List.copyOf(missing);
    }

    public boolean demandsRecomputation() {
        return upheldAt != null;
    }
    /** The same, seen beside data that lacks these corrections. */
    public AppealSituation lacking(List<String> references) {
        return new AppealSituation(undecided, upheldAt, references);
    }
}
