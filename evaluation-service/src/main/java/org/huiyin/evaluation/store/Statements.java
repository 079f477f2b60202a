package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Native statements with their values bound in order. */
final class Statements {
    private Statements() {}

    /** The number of rows that it touched. */
    static Uni<Integer> update(Mutiny.Session session, String sql, @Nullable Object... values) {
        return bound(session.createNativeQuery(sql), values).executeUpdate();
    }

    static Uni<Void> insert(Mutiny.Session session, String sql, @Nullable Object... values) {
        return update(session, sql, values).replaceWithVoid();
    }

    /** For statements that select more than one column. */
    static <T> Uni<List<T>> list(
            Mutiny.Session session, String sql, Function<Columns, T> read, @Nullable Object... values) {
        return bound(session.createNativeQuery(sql, Object[].class), values)
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> read.apply(new Columns(row))).toList());
    }

    /** For statements that select more than one column of at most one row. */
    static <T> Uni<Optional<T>> one(
            Mutiny.Session session, String sql, Function<Columns, T> read, @Nullable Object... values) {
        return list(session, sql, read, values).map(rows -> rows.stream().findFirst());
    }

    static <Q extends Mutiny.AbstractQuery> Q bound(Q query, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
