package org.huiyin.dispatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.supervision.Bulletin;
import org.huiyin.dispatch.supervision.UnitFigures;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.service.problem.Problems;

/** Bulletins and what they count; the database lets nobody change one. */
@ApplicationScoped
public class BulletinStore {
    private static final String COUNT =
            """
            select s.unit, t.action, count(*) from case_step t join section s on s.code = t.section
            where t.action in ('ASSIGNED', 'DEADLINE_MISSED', 'SUPERVISION_ISSUED', 'SUPERVISION_ANSWERED',
              'SUPERVISION_OVERDUE', 'SUPERVISION_CLOSED') and t.at >= ? and t.at < ?
            group by s.unit, t.action
            union all
            select f.unit, g.tag, count(*) from finding f cross join lateral string_to_table(f.tags, ',') as g (tag)
            where f.state = 'SUBSTANTIATED' and f.confirmed_at >= ? and f.confirmed_at < ?
            group by f.unit, g.tag""";
    private static final String ADD =
            """
            insert into bulletin (id, version, event_seq, state, week, title_zh, title_en, figures, issued_by, issued_at)
            values (?, 1, 1, 'ISSUED', ?, ?, ?, cast(cast(? as text) as jsonb), ?, ?) on conflict do nothing""";
    private static final String COLUMNS =
            "select week, title_zh, title_en, cast(figures as text), issued_by, issued_at from bulletin ";

    private final ObjectMapper json;

    public BulletinStore(ObjectMapper json) {
        this.json = json;
    }

    /** Counts by unit, then by action or tag, of what happened from an instant until before another. */
    public Uni<Map<String, Map<String, Integer>>> count(Mutiny.Session session, Instant from, Instant until) {
        return session.createNativeQuery(COUNT, Object[].class)
                .setParameter(1, from)
                .setParameter(2, until)
                .setParameter(3, from)
                .setParameter(4, until)
                .getResultList()
                .map(BulletinStore::byUnit);
    }

    /** False if the bulletin of that week exists. */
    public Uni<Boolean> add(Mutiny.Session session, Bulletin bulletin) {
        return session.createNativeQuery(ADD)
                .setParameter(1, bulletin.id())
                .setParameter(2, bulletin.week().toString())
                .setParameter(3, bulletin.title().zh())
                .setParameter(4, bulletin.title().en())
                .setParameter(5, write(bulletin.figures()))
                .setParameter(6, bulletin.issuedBy())
                .setParameter(7, bulletin.issuedAt())
                .executeUpdate()
                .map(added -> added == 1);
    }

    public Uni<Bulletin> find(Mutiny.Session session, Week week) {
        return session.createNativeQuery(COLUMNS + "where week = ?", Object[].class)
                .setParameter(1, week.toString())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(this::bulletin);
    }

    /** The latest weeks first, from before a week on; weeks are written so that they sort. */
    public Uni<List<Bulletin>> list(Mutiny.Session session, String before, int limit) {
        return session.createNativeQuery(
                        COLUMNS + "where cast(? as text) = '' or week < ? order by week desc limit ?", Object[].class)
                .setParameter(1, before)
                .setParameter(2, before)
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::bulletin).toList());
    }

    private static Map<String, Map<String, Integer>> byUnit(List<Object[]> rows) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Object[] row : rows) {
            counts.computeIfAbsent((String) row[0], unit -> new TreeMap<>())
                    .put((String) row[1], ((Number) row[2]).intValue());
        }
        return counts;
    }

    private Bulletin bulletin(Object[] row) {
        Instant at = row[5] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[5];
        Week week = Week.parse((String) row[0]).orElseThrow();
        Names title = new Names((String) row[1], (String) row[2]);
        return new Bulletin(week, title, read((String) row[3]), (String) row[4], at);
    }

    private String write(List<UnitFigures> figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures have no JSON form", e);
        }
    }

    private List<UnitFigures> read(String figures) {
        try {
            return json.readValue(figures, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored figures can't be read", e);
        }
    }
}
