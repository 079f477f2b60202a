package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.suggestion.Learned;
import org.huiyin.intake.suggestion.Learned.Total;

/** How many complaints of a category hold a gram. Keyed hashes and counts, no words. */
@ApplicationScoped
public class CategoryGrams {
    /** A count that grows to n adds n² - (n-1)² to the squares. */
    private static final String LEARN =
            """
            with grown as (
              insert into category_gram as g (gram, category, complaints)
                select gram, ?, 1 from unnest(cast(string_to_array(?, ',') as bigint[])) gram order by gram
                on conflict (gram, category) do update set complaints = g.complaints + 1 returning complaints)
            insert into category_learned as l (category, complaints, squares)
              select ?, 1, coalesce(sum(2 * complaints - 1), 0) from grown
              on conflict (category) do update
              set complaints = l.complaints + 1, squares = l.squares + excluded.squares""";

    private static final String COUNTS =
            """
            select gram, category, complaints from category_gram
            where gram = any (cast(string_to_array(?, ',') as bigint[]))""";
    private static final String TOTALS = "select category, complaints, squares from category_learned";

    /** One more complaint of a category, with its grams. */
    public Uni<Void> learn(Mutiny.Session session, String category, Collection<Long> grams) {
        return session.createNativeQuery(LEARN)
                .setParameter(1, category)
                .setParameter(2, listed(grams))
                .setParameter(3, category)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What was learnt of these grams. */
    public Uni<Learned> of(Mutiny.Session session, Collection<Long> grams) {
        return session.createNativeQuery(TOTALS, Object[].class)
                .getResultList()
                .chain(totals -> session.createNativeQuery(COUNTS, Object[].class)
                        .setParameter(1, listed(grams))
                        .getResultList()
                        .map(counts -> new Learned(totals(totals), counts(counts))));
    }

    private static String listed(Collection<Long> grams) {
        return grams.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Map<String, Total> totals(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Total(((Number) row[1]).longValue(), ((Number) row[2]).doubleValue())));
    }

    private static Map<Long, Map<String, Long>> counts(List<Object[]> rows) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        rows.forEach(row -> counts.computeIfAbsent(((Number) row[0]).longValue(), gram -> new HashMap<>())
                .put((String) row[1], ((Number) row[2]).longValue()));
        return counts;
    }
}
