package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to ask the complainant (回访). Only someone who was reached can have said something. */
public record FollowUp(
        Officer by, Instant at, boolean reached, @Nullable Boolean solved, @Nullable Satisfaction satisfaction) {

    public FollowUp {
        if (reached != (satisfaction != null) || reached != (solved != null)) {
            throw new IllegalArgumentException("solved and satisfaction belong to a complainant who was reached");
        }
    }
}
