package org.huiyin.service.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor pass it as {@code cursor} for the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;

    /** Makes a page of at most {@code size} items from a result that was asked for one more than that. */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, Cursor> position) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, position.apply(items.get(size - 1)).encode());
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), nextCursor);
    }
}
