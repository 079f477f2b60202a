package org.huiyin.dispatch.likeness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What two cases are compared by.
 *
 * @param complainant pseudonym of who complained
 * @param enterprise pseudonym of the enterprise concerned
 */
public record Traits(
        String complainant,
        @Nullable String enterprise,
        String category,
        String territory,
        Instant filedAt,
        @Nullable Sketch sketch) {}
