package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.dated.Closings;
import org.huiyin.dispatch.reorganisation.Ordered;
import org.huiyin.dispatch.reorganisation.ReorganisationKind;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reorganisations and who follows whom; the database lets nobody change one. */
@ApplicationScoped
public class ReorganisationStore {
    private static final String NONE = "";
    private static final String BETWEEN = ",";
    private static final String SELECT =
            """
            select r.id, r.kind, r.effective_on,
              (select string_agg(code, ',' order by code) from reorganised_section s
               where s.reorganisation = r.id and s.side = 'PREDECESSOR'),
              (select string_agg(code, ',' order by code) from reorganised_section s
               where s.reorganisation = r.id and s.side = 'SUCCESSOR'),
              r.inheritance, r.ordered_by, r.ordered_at from reorganisation r
            """;
    private static final String ADD =
            """
            insert into reorganisation (id, kind, effective_on, inheritance, ordered_by, ordered_at) values (?, ?, ?, ?, ?, ?)""";
    private static final String ADD_SECTIONS =
            """
            insert into reorganised_section (reorganisation, side, code)
            select cast(? as uuid), 'PREDECESSOR', code from string_to_table(?, ',') as p (code)
            union all select cast(? as uuid), 'SUCCESSOR', code from string_to_table(?, ',') as s (code)""";
    /** Where a section comes from, and where its work went, over any number of steps. */
    private static final String LINEAGE = "with recursive up (code) as ("
            + step("SUCCESSOR", "PREDECESSOR", "up")
            + "), down (code) as ("
            + step("PREDECESSOR", "SUCCESSOR", "down")
            + ") "
            + SELECT
            + """
            where exists (select from reorganised_section s where s.reorganisation = r.id
              and (s.side = 'SUCCESSOR' and s.code in (select code from up)
                or s.side = 'PREDECESSOR' and s.code in (select code from down)))
            order by r.effective_on, r.ordered_at limit 500""";

    private static String step(String from, String to, String name) {
        return """
                select cast(? as text) union
                select t.code from %3$s join reorganised_section f on f.code = %3$s.code and f.side = '%1$s'
                  join reorganised_section t on t.reorganisation = f.reorganisation and t.side = '%2$s'"""
                .formatted(from, to, name);
    }

    public Uni<Void> add(Mutiny.Session session, Ordered ordered) {
        return session.createNativeQuery(ADD)
                .setParameter(1, ordered.id())
                .setParameter(2, ordered.kind().name())
                .setParameter(3, ordered.effectiveOn())
                .setParameter(4, Closings.write(ordered.inheritance()))
                .setParameter(5, ordered.by())
                .setParameter(6, ordered.at())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ADD_SECTIONS)
                        .setParameter(1, ordered.id())
                        .setParameter(2, String.join(BETWEEN, ordered.predecessors()))
                        .setParameter(3, ordered.id())
                        .setParameter(4, String.join(BETWEEN, ordered.successors()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Ordered> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(SELECT + "where r.id = ?", Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(ReorganisationStore::ordered);
    }

    /** The latest first. */
    public Uni<List<Ordered>> list(Mutiny.Session session, @Nullable Position after, int limit) {
        return session.createNativeQuery(
                        SELECT + "where (r.ordered_at, r.id) < (?, ?) order by r.ordered_at desc, r.id desc limit ?",
                        Object[].class)
                .setParameter(1, after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.at())
                .setParameter(2, after == null ? new UUID(-1, -1) : after.id())
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(ReorganisationStore::ordered).toList());
    }

    /** Everything that led to a section or came after it, in the order of the days. */
    public Uni<List<Ordered>> lineage(Mutiny.Session session, String section) {
        return session.createNativeQuery(LINEAGE, Object[].class)
                .setParameter(1, section)
                .setParameter(2, section)
                .getResultList()
                .map(rows -> rows.stream().map(ReorganisationStore::ordered).toList());
    }

    private static Ordered ordered(Object[] row) {
        Instant at = row[7] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[7];
        return new Ordered(
                (UUID) row[0],
                ReorganisationKind.valueOf((String) row[1]),
                (LocalDate) row[2],
                codes(row[3]),
                codes(row[4]),
                Closings.read((String) row[5]),
                (String) row[6],
                at);
    }

    private static List<String> codes(@Nullable Object text) {
        return text == null || text.equals(NONE) ? List.of() : List.of(((String) text).split(BETWEEN));
    }
}
