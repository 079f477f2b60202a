package org.huiyin.intake.progress;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a round of handling has come, and what its complainant may still say. */
public record HandledRound(int number, Stage stage, @Nullable Instant answeredAt, @Nullable Instant finishedAt) {

    /** Why it can't be answered now; empty when it can. */
    public Optional<TooLate> answerable(Instant now, Windows windows) {
        if (stage != Stage.ANSWERED || answeredAt == null) {
            return Optional.of(TooLate.NOT_WAITING_FOR_AN_ANSWER);
        }
        return windows.answerable(answeredAt, now) ? Optional.empty() : Optional.of(TooLate.ANSWER_TOO_LATE);
    }

    /** Why it can't be reopened now; empty when it can. */
    public Optional<TooLate> reopenable(Instant now, Windows windows) {
        if (stage != Stage.FINISHED || finishedAt == null) {
            return Optional.of(TooLate.NOT_FINISHED);
        }
        return windows.reopenable(finishedAt, now) ? Optional.empty() : Optional.of(TooLate.REOPENING_TOO_LATE);
    }

    /** Why the rules say no. */
    public enum TooLate {
        NOT_WAITING_FOR_AN_ANSWER,
        ANSWER_TOO_LATE,
        ANSWERED_ALREADY,
        NOT_FINISHED,
        REOPENING_TOO_LATE,
        REOPENED_ALREADY
    }
}
