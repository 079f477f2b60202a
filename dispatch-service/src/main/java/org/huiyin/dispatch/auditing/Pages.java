package org.huiyin.dispatch.auditing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through rows in the order of their cases, page by page, with one page in memory. */
final class Pages<T> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final int size;
    private final Function<T, UUID> caseOf;
    private UUID after = BEFORE_ALL;

    Pages(int size, Function<T, UUID> caseOf) {
        this.size = size;
        this.caseOf = caseOf;
    }

    /** {@code read} gives the page of this size after a case. */
    Uni<Void> all(Function<UUID, Uni<List<T>>> read, Consumer<T> each) {
        return Uni.createFrom()
                .deferred(() -> read.apply(after))
                .invoke(page -> page.forEach(row -> {
                    each.accept(row);
                    after = caseOf.apply(row);
                }))
                .repeat()
                .whilst(page -> page.size() == size)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
