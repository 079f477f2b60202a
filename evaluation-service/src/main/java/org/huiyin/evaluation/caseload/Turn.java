package org.huiyin.evaluation.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One section's turn at a case in one round.
 *
 * @param dueAt when the answer is or was due, by whatever moved it last
 * @param held whether the section did not give the case back
 * @param clockRuns whether its time is not suspended
 * @param limitMissed whether it was told to have missed a limit
 * @param visit what somebody outside of the unit heard
 * @param recalled what somebody of a third unit heard, beside a first answer
 * @param reopenedAt when the closure was taken back
 * @param events ids of the events that it rests on, in the order of their happening
 */
record Turn(
        int round,
        String section,
        String unit,
        Instant dueAt,
        boolean held,
        boolean clockRuns,
        boolean limitMissed,
        @Nullable Closure closure,
        @Nullable Visit visit,
        @Nullable Satisfaction recalled,
        @Nullable Instant reopenedAt,
        List<UUID> events) {
    Turn {
        events = List.copyOf(events);
    }

    record Closure(Instant resolvedAt, boolean onTime) {}

    record Visit(@Nullable Boolean resolved, @Nullable Satisfaction satisfaction) {}

    Optional<Closure> closed() {
        return Optional.ofNullable(closure);
    }

    Optional<Visit> visited() {
        return Optional.ofNullable(visit);
    }

    Optional<Instant> reopened() {
        return Optional.ofNullable(reopenedAt);
    }

    /** When an open turn fell due; empty while its clock stands still. */
    Optional<Instant> due() {
        return clockRuns ? Optional.of(dueAt) : Optional.empty();
    }

    boolean wasLate(Instant asOf) {
        return limitMissed
                || closed().map(answer -> !answer.onTime()).orElseGet(() -> clockRuns && !dueAt.isAfter(asOf));
    }
}
