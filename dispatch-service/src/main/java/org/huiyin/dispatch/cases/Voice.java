package org.huiyin.dispatch.cases;

import org.jspecify.annotations.Nullable;

/** What a complainant says of the result. Whoever is not content gives a reason. */
public record Voice(boolean solved, Satisfaction satisfaction, @Nullable DissatisfactionReason reason) {

    public Voice {
        if (satisfaction == Satisfaction.DISSATISFIED && reason == null) {
            throw new IllegalArgumentException("a dissatisfied complainant gives a reason");
        }
    }
}
