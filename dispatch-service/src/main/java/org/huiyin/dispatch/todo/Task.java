package org.huiyin.dispatch.todo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has to do.
 *
 * @param caseId absent where it is not about one case
 * @param number the case's
 * @param dueAt absent where nothing is said about when
 * @param subject the case, order, finding or group that is acted upon
 * @param place which of its kind: the assignment, the step of a plan, the share
 */
public record Task(
        TaskKind kind,
        @Nullable UUID caseId,
        @Nullable String number,
        @Nullable String section,
        @Nullable Instant dueAt,
        boolean provisional,
        UUID subject,
        int place) {

    /** What is left until it is due; negative when it is late, absent when nothing is said about when. */
    public @Nullable Duration timeLeft(Instant now) {
        return dueAt == null ? null : Duration.between(now, dueAt);
    }
}
