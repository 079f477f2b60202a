package org.huiyin.dispatch.reorganisation;

import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.jspecify.annotations.Nullable;

/**
 * A section that goes on. Of one that exists the code is enough, and for a new name or unit that one; a new section has everything.
 */
public record Heir(
        String code,
        @Nullable Names name,
        @Nullable String unit,
        @Nullable String territory,
        @Nullable String industry,
        @Nullable Leader leader,
        @Nullable String mailbox) {

    boolean complete() {
        return name != null
                && unit != null
                && territory != null
                && industry != null
                && leader != null
                && mailbox != null;
    }
}
