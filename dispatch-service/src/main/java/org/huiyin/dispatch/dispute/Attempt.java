package org.huiyin.dispatch.dispute;

import java.time.Instant;
import org.huiyin.dispatch.cases.Satisfaction;
import org.jspecify.annotations.Nullable;

/** One attempt to ask the respondent; without a satisfaction nobody was reached. */
public record Attempt(Instant at, @Nullable Satisfaction satisfaction) {

    boolean inVain() {
        return satisfaction == null;
    }
}
