package org.huiyin.dispatch.limits;

import org.jspecify.annotations.Nullable;

/**
 * A rung of the urging ladder (催办).
 *
 * @param workingDays after the last day of the limit, negative before it
 * @param answerWithin working days in which a supervision order of this rung is to be answered; nothing for the others
 */
public record Rung(int step, int workingDays, Audience audience, @Nullable Integer answerWithin) {

    public Rung {
        if ((audience == Audience.SUPERVISION) != (answerWithin != null)) {
            throw new IllegalArgumentException(
                    "a supervision order, and nothing else, is to be answered: step " + step);
        }
    }
}
