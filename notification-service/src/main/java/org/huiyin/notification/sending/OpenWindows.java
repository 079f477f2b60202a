package org.huiyin.notification.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may be written to at a moment, and since when; absent who may not. Urgent letters to staff may always be sent.
 *
 * @param complainantsSince when it began to be an hour at which complainants are written to
 * @param staffSince the same for sections, leaders and helpers
 */
public record OpenWindows(@Nullable Instant complainantsSince, @Nullable Instant staffSince) {

    public boolean complainantsOpen() {
        return complainantsSince != null;
    }

    public boolean staffOpen() {
        return staffSince != null;
    }
}
