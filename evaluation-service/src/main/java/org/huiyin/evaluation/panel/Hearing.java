package org.huiyin.evaluation.panel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A candidate for the worst is heard before it may be named. */
public record Hearing(String section, LocalDate scheduledOn, @Nullable HearingOutcome outcome) {

    boolean wasHeld() {
        return outcome != null;
    }
}
