package org.huiyin.intake.progress;

import org.jspecify.annotations.Nullable;

/** What a complainant says of the answer. Whoever is not content gives a reason. */
public record Opinion(boolean resolved, Satisfaction satisfaction, @Nullable DiscontentReason reason) {

    public Opinion {
        if (satisfaction == Satisfaction.DISSATISFIED && reason == null) {
            throw new IllegalArgumentException("a dissatisfied complainant gives a reason");
        }
    }
}
