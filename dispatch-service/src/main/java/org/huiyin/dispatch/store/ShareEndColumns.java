package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.huiyin.dispatch.teamwork.AnsweredFor;
import org.huiyin.dispatch.teamwork.Released;
import org.huiyin.dispatch.teamwork.Reported;
import org.jspecify.annotations.Nullable;

/** How a share ended: by whom, when, with which code, and whether in time. */
@Embeddable
public record ShareEndColumns(
        @Nullable String endedBy, Instant endedAt, @Nullable String endCode, @Nullable Boolean onTime) {

    static ShareEndColumns of(Reported reported) {
        return new ShareEndColumns(reported.by(), reported.at(), reported.code().name(), reported.onTime());
    }

    static ShareEndColumns of(AnsweredFor answered) {
        return new ShareEndColumns(answered.by(), answered.at(), null, null);
    }

    static ShareEndColumns of(Released released) {
        return new ShareEndColumns(null, released.at(), released.reason().name(), null);
    }
}
