package org.huiyin.dispatch.store;

import java.util.UUID;
import org.huiyin.dispatch.supervision.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * Which supervision orders a list is asked for; whatever is absent does not narrow it, but without a state only open orders
 * are meant. Least time left first, from after a position on.
 */
public record OrderFilter(
        OrderState.@Nullable Name state,
        @Nullable String section,
        @Nullable String issuer,
        @Nullable UUID caseId,
        @Nullable Position after) {}
