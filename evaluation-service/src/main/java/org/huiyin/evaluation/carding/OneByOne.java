package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Steps on one session, never two at once. */
final class OneByOne {
    private OneByOne() {}

    static <T> Uni<Void> of(List<T> all, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(item -> each.apply(item))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
