package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Steps of one session, which serves one statement at a time. A loop, not a chain of as many links: what is done already
 * completes at once, a long chain of that is a deep stack, and an overflow there leaves its transaction open and says nothing.
 */
final class OneAfterAnother {
    private OneAfterAnother() {}

    /** Takes each step when the one before is done; the first failure ends it. */
    static <T> Uni<Void> of(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item))
                .onItem()
                .ignoreAsUni();
    }
}
