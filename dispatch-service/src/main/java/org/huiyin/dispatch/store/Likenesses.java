package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.likeness.Traits;

/** By what cases are compared, and which are worth comparing. */
@ApplicationScoped
public class Likenesses {
    private static final int OF_EACH_SORT = 200;
    /** Each branch has an index of its own and an end: a busy matter must not make a question slow. */
    private static final String CANDIDATES =
            """
            with one as (
              select l.*, c.category, c.territory, c.filed_at
              from case_likeness l join dispatch_case c on c.id = l.case_id where l.case_id = ?)
            (select o.case_id from one, case_likeness o where o.bands && one.bands limit %1$d)
            union (select o.case_id from one, case_likeness o where o.enterprise = one.enterprise limit %1$d)
            union (select o.case_id from one, case_likeness o where o.complainant = one.complainant limit %1$d)
            union (select c.id from one, dispatch_case c where c.category = one.category and c.territory = one.territory
              and c.filed_at between one.filed_at - interval '30 days' and one.filed_at + interval '30 days'
              order by abs(extract(epoch from c.filed_at - one.filed_at)) limit %1$d)"""
                    .formatted(OF_EACH_SORT);

    public Uni<Void> add(Mutiny.Session session, List<LikenessRow> rows) {
        return session.persistAll(rows.toArray());
    }

    /** Cases that have something in common with one, among them itself; those in sight only. */
    public Uni<List<Compared>> candidates(Mutiny.Session session, UUID caseId, Sight sight) {
        return session.createNativeQuery(CANDIDATES, UUID.class)
                .setParameter(1, caseId)
                .getResultList()
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : load(session, ids, sight));
    }

    private static Uni<List<Compared>> load(Mutiny.Session session, List<UUID> ids, Sight sight) {
        return session.find(CaseRow.class, ids.toArray())
                .chain(rows -> session.find(LikenessRow.class, ids.toArray()).map(likenesses -> {
                    Map<UUID, LikenessRow> byId = likenesses.stream()
                            .filter(row -> row != null)
                            .collect(Collectors.toMap(LikenessRow::caseId, Function.identity()));
                    return rows.stream()
                            .filter(row -> row != null && sight.sees(row) && byId.containsKey(row.id()))
                            .map(row -> Compared.of(row, byId.get(row.id())))
                            .toList();
                }));
    }

    /** A case, and what it is compared by. */
    public record Compared(CaseRow row, Traits traits) {
        private static Compared of(CaseRow row, LikenessRow likeness) {
            Matter matter = row.matter();
            return new Compared(
                    row,
                    new Traits(
                            likeness.complainant(),
                            likeness.enterprise(),
                            matter.category(),
                            matter.territory(),
                            matter.filedAt(),
                            likeness.sketch()));
        }
    }
}
