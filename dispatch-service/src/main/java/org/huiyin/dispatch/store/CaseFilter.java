package org.huiyin.dispatch.store;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.StateName;
import org.jspecify.annotations.Nullable;

/** Which cases a list is asked for; whatever is absent does not narrow it. Newest first, from after a case on. */
public record CaseFilter(
        @Nullable StateName state,
        @Nullable String section,
        @Nullable String number,
        @Nullable Instant overdueAt,
        @Nullable UUID after) {}
