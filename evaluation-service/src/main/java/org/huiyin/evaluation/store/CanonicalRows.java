package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.facts.FactDigest.Position;

/** Facts in their canonical form, page by page, and the positions that belong to them. */
@ApplicationScoped
public class CanonicalRows {
    /** In the order in which they are hashed. */
    public static final List<String> VIEWS =
            List.of("canonical_complaint_fact", "canonical_case_fact", "canonical_section_fact");

    private static final String WHOLE_CASES = " where generation = ? and case_id > ? order by case_id limit ?";
    private static final String SECTIONS =
            " where generation = ? and (case_id, section, round) > (?, ?, ?) order by case_id, section, round limit ?";
    private static final String POSITIONS =
            """
            select topic, count(*) filter (where last_seq > 0), coalesce(sum(last_seq), 0), count(blocked_seq)
            from stream_position where topic in ('huiyin.intake.complaints.v1', 'huiyin.dispatch.cases.v1')
            group by topic order by topic""";

    /** A line and its key. */
    public record Row(UUID caseId, String section, int round, String line) {
        public static final Row BEFORE_ALL = new Row(new UUID(0, 0), "", 0, "");
    }

    public Uni<List<Row>> page(Mutiny.Session session, String view, int generation, Row after, int size) {
        boolean bySection = view.equals("canonical_section_fact");
        var query = session.createNativeQuery(
                        "select case_id, section, round, line from " + view + (bySection ? SECTIONS : WHOLE_CASES),
                        Object[].class)
                .setParameter(1, generation)
                .setParameter(2, after.caseId());
        if (bySection) {
            query.setParameter(3, after.section()).setParameter(4, after.round());
        }
        return query.setParameter(bySection ? 5 : 3, size).getResultList().map(rows -> rows.stream()
                .map(row -> new Row((UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), (String) row[3]))
                .toList());
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
