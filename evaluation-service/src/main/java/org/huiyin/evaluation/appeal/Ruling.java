package org.huiyin.evaluation.appeal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an appeal.
 *
 * @param granted the corrections that were granted; none if it was rejected
 * @param reference where the reasons lie
 * @param late whether it came after the days for it were over
 * @param run the run that computed with the corrected facts; absent until then
 */
public record Ruling(
        AppealOutcome outcome,
        List<Correction> granted,
        String reference,
        boolean late,
        String decidedBy,
        Instant decidedAt,
        @Nullable UUID run) {
    public Ruling {
        granted = List.copyOf(granted);
    }

    boolean demandsRecomputation() {
        return outcome == AppealOutcome.UPHELD && run == null;
    }
}
