package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The newest cases that some sections see. One query with "or" would read all cases from the newest on until a page is full; each of
 * these reads the index of one way of seeing a case, and no more of it than a page has.
 */
final class SectionCases {
    private static final String LEADS =
            "(select c.id from dispatch_case c where c.section = :section%d%s" + " order by c.id desc limit :most)";
    private static final String GAVE_BACK =
            "(select c.id from dispatch_case c where c.returned_by = :section%d%s" + " order by c.id desc limit :most)";
    /** That a section was asked to help says where to look; that it still sees the case stands in the case. */
    private static final String HELPS =
            "(select c.id from co_handler k join dispatch_case c on c.id = k.case_id where k.section = :section%1$d"
                    + " and k.state <> 'RELEASED' and :section%1$d = any (c.co_sections)%2$s"
                    + " order by k.case_id desc limit :most)";

    private static final String PAGE = "select s.id from (%s) s order by s.id desc limit :most";
    private static final int WAYS = 3;

    private SectionCases() {}

    static Uni<List<UUID>> newest(Mutiny.Session session, CaseFilter filter, Set<String> sections, int limit) {
        Map<String, Object> values = new HashMap<>();
        String narrowed = narrowed(filter, values);
        List<String> codes = List.copyOf(sections);
        IntStream.range(0, codes.size()).forEach(i -> values.put("section" + i, codes.get(i)));
        values.put("most", limit);
        String ways = IntStream.range(0, codes.size() * WAYS)
                .mapToObj(i -> List.of(LEADS, GAVE_BACK, HELPS).get(i % WAYS).formatted(i / WAYS, narrowed))
                .collect(Collectors.joining(" union "));
        var query = session.createNativeQuery(PAGE.formatted(ways), UUID.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String narrowed(CaseFilter filter, Map<String, Object> values) {
        StringBuilder text = new StringBuilder(" and c.state <> 'REFERRED'");
        if (filter.state() != null) {
            text.append(" and c.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.section() != null) {
            text.append(" and c.section = :section");
            values.put("section", filter.section());
        }
        if (filter.number() != null) {
            text.append(" and c.number = :number");
            values.put("number", filter.number());
        }
        if (filter.overdueAt() != null) {
            text.append(" and c.due_at <= :overdueAt and c.state in ('ASSIGNED', 'ACCEPTED', 'CLAIMED', 'MERGED')");
            values.put("overdueAt", filter.overdueAt());
        }
        if (filter.after() != null) {
            text.append(" and c.id < :after");
            values.put("after", filter.after());
        }
        return text.toString();
    }
}
