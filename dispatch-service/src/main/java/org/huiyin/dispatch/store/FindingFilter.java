package org.huiyin.dispatch.store;

import java.util.UUID;
import org.huiyin.dispatch.supervision.FindingState;
import org.jspecify.annotations.Nullable;

/** Which findings a list is asked for; whatever is absent does not narrow it. Newest first, from after a position on. */
public record FindingFilter(
        FindingState.@Nullable Name state, @Nullable String section, @Nullable UUID caseId, @Nullable Position after) {}
