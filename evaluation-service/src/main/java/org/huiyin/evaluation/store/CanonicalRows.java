package org.huiyin.evaluation.store;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.facts.FactDigest.Position;

/** Facts in their canonical form, page by page, and the positions that belong to them. */
@ApplicationScoped
public class CanonicalRows {
    /** In the order in which they are hashed. */
    public static final List<String> VIEWS =
            List.of("canonical_complaint_fact", "canonical_case_fact", "canonical_section_fact");

    private static final String PAGE =
            """
            select count(*), convert_to(string_agg(line || chr(10), '' order by %1$s), 'UTF8'),
              (array_agg(case_id order by %1$s))[count(*)], (array_agg(section order by %1$s))[count(*)],
              (array_agg(round order by %1$s))[count(*)]
            from (select case_id, section, round, line from %2$s
              where generation = ? and %3$s order by %1$s limit ?) as page""";

    private static final String POSITIONS =
            """
            select topic, count(*) filter (where last_seq > 0), coalesce(sum(last_seq), 0), count(blocked_seq)
            from stream_position where topic in ('huiyin.intake.complaints.v1', 'huiyin.dispatch.cases.v1')
            group by topic order by topic""";

    /** What tells a line from all others in its view. */
    public record Key(UUID caseId, String section, int round) {
        public static final Key BEFORE_ALL = new Key(new UUID(0, 0), "", 0);
    }

    /** Lines one after the other, each ended by a line feed, in UTF-8; and the key of the last one. */
    public record Page(int lines, byte[] text, Key last) {
        private static final Page EMPTY = new Page(0, new byte[0], Key.BEFORE_ALL);
    }

    public Uni<Page> page(Mutiny.Session session, String view, int generation, Key after, int size) {
        boolean bySection = view.equals("canonical_section_fact");
        String page = bySection
                ? PAGE.formatted("case_id, section, round", view, "(case_id, section, round) > (?, ?, ?)")
                : PAGE.formatted("case_id", view, "case_id > ?");
        Object[] values = bySection
                ? new Object[] {generation, after.caseId(), after.section(), after.round(), size}
                : new Object[] {generation, after.caseId(), size};
        return Statements.one(session, page, CanonicalRows::page, values).map(Optional::orElseThrow);
    }

    private static Page page(Columns row) {
        return row.number(0) == 0
                ? Page.EMPTY
                : new Page(
                        row.number(0),
                        requireNonNull(row.bytesOrNull(1)),
                        new Key(row.id(2), row.text(3), row.number(4)));
    }

    public Uni<List<Position>> positions(Mutiny.Session session) {
        return session.createNativeQuery(POSITIONS, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Position((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                        .toList());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
