package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The leaders' terms, past, present and to come. */
@ApplicationScoped
public class TermStore {
    private static final String LIST =
            """
            select code, leader, name_zh, name_en, mailbox, cast(valid_from as text), cast(until as text) from (
              select code, fields ->> 'leader' as leader, fields ->> 'name_zh' as name_zh, fields ->> 'name_en' as name_en,
                fields ->> 'mailbox' as mailbox, valid_from,
                least(cast(fields ->> 'until' as date), lead(valid_from) over (partition by code order by valid_from) - 1,
                  (select cast(s.fields ->> 'closed_on' as date) - 1 from register_entry s
                   where s.kind = 'SECTION' and s.code = t.code and s.fields ->> 'closed_on' is not null
                   order by s.valid_from limit 1)) as until
              from register_entry t where kind = 'LEADER' and (:section = '' or code = :section)) as term
            where (:leader = '' or leader = :leader)
              and (:anyDay or valid_from <= :day and (until is null or until >= :day))
              and (code, valid_from) > (:afterCode, :afterDay)
            order by code, valid_from limit :limit""";
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    public Uni<List<Term>> list(Mutiny.Session session, Filter filter, @Nullable Place after, int limit) {
        LocalDate day = filter.on();
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("section", filter.section())
                .setParameter("leader", filter.leader())
                .setParameter("anyDay", day == null)
                .setParameter("day", day == null ? LONG_AGO : day)
                .setParameter("afterCode", after == null ? "" : after.section())
                .setParameter("afterDay", after == null ? LONG_AGO : after.from())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(TermStore::term).toList());
    }

    private static Term term(Object[] row) {
        return new Term(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                LocalDate.parse((String) row[5]),
                row[6] == null ? null : LocalDate.parse((String) row[6]));
    }

    /** Which terms; an empty code asks for all, no day for those of every time. */
    public record Filter(String section, String leader, @Nullable LocalDate on) {}

    /** Where a page ended. */
    public record Place(String section, LocalDate from) {}

    /** Who leads a section from which day until which; open if nobody is known to follow. */
    public record Term(
            String section,
            String leader,
            String nameZh,
            String nameEn,
            String mailbox,
            LocalDate from,
            @Nullable LocalDate until) {}
}
