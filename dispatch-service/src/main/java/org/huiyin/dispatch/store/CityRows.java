package org.huiyin.dispatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.city.Editions;
import org.huiyin.dispatch.limits.TimeRules;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.routing.Rule;
import org.huiyin.service.calendar.SpecialDay;
import org.jspecify.annotations.Nullable;

/** Writes the city's data sets. Each set goes over as one JSON document, so that a thousand rows are one statement. */
@ApplicationScoped
public class CityRows {
    private static final int LOCK = 7003;
    private static final String TERRITORIES =
            """
            insert into territory (code, parent, level, name_zh, name_en)
            select code, parent, level, name_zh, name_en from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as t(code text, parent text, level text, name_zh text, name_en text)
            on conflict (code) do update set parent = excluded.parent, level = excluded.level,
              name_zh = excluded.name_zh, name_en = excluded.name_en""";
    private static final String UNITS =
            """
            insert into unit (code, name_zh, name_en, level, territory, industry)
            select code, name_zh, name_en, level, territory, industry from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as u(code text, name_zh text, name_en text, level text, territory text, industry text)
            on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
              level = excluded.level, territory = excluded.territory, industry = excluded.industry""";
    private static final String RULES =
            """
            insert into routing_rule (edition, id, category, territory, section)
            select ?, id, category, territory, section from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as r(id text, category text, territory text, section text)""";
    private static final String LIMITS =
            "insert into time_rules (edition, rules) values (?, cast(cast(? as text) as jsonb))";
    private static final String DAYS =
            """
            insert into calendar_day (edition, date, kind, name_zh, name_en)
            select ?, date, kind, name_zh, name_en from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as d(date date, kind text, name_zh text, name_en text)""";

    private final ObjectMapper json;

    public CityRows(ObjectMapper json) {
        this.json = json;
    }

    /** Lets one replica import while the others wait. */
    public Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")", Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    public Uni<Void> putTerritories(Mutiny.Session session, List<Territory> territories) {
        return put(session, TERRITORIES, territories.stream().map(CityRows::row).toList());
    }

    public Uni<Void> putUnits(Mutiny.Session session, List<Unit> units) {
        return put(session, UNITS, units.stream().map(CityRows::row).toList());
    }

    public Uni<Void> addRules(Mutiny.Session session, int edition, List<Rule> rules) {
        return add(session, RULES, edition, rules.stream().map(CityRows::row).toList());
    }

    public Uni<Void> addLimits(Mutiny.Session session, int edition, TimeRules limits) {
        return session.createNativeQuery(LIMITS)
                .setParameter(1, edition)
                .setParameter(2, write(limits))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> addDays(Mutiny.Session session, Editions editions, List<SpecialDay> days) {
        return session.createNativeQuery(
                        "insert into calendar_edition (edition, first_year, last_year) values (?, ?, ?)")
                .setParameter(1, editions.calendar())
                .setParameter(2, editions.firstYear())
                .setParameter(3, editions.lastYear())
                .executeUpdate()
                .chain(() -> add(
                        session,
                        DAYS,
                        editions.calendar(),
                        days.stream().map(CityRows::row).toList()));
    }

    public Uni<Void> markEdition(Mutiny.Session session, String dataSet, int edition, Instant now) {
        return session.createNativeQuery(
                        """
                        insert into edition (data_set, edition, imported_at) values (?, ?, ?)
                        on conflict (data_set) do update set edition = excluded.edition, imported_at = excluded.imported_at""")
                .setParameter(1, dataSet)
                .setParameter(2, edition)
                .setParameter(3, now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> put(Mutiny.Session session, String sql, List<Map<String, @Nullable Object>> rows) {
        return session.createNativeQuery(sql)
                .setParameter(1, write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> add(Mutiny.Session session, String sql, int edition, List<Map<String, @Nullable Object>> rows) {
        return session.createNativeQuery(sql)
                .setParameter(1, edition)
                .setParameter(2, write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("register rows have a JSON form", e);
        }
    }

    private static Map<String, @Nullable Object> row(Territory territory) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", territory.code());
        row.put("parent", territory.parent());
        row.put("level", territory.level());
        row.put("name_zh", territory.name().zh());
        row.put("name_en", territory.name().en());
        return row;
    }

    private static Map<String, @Nullable Object> row(Unit unit) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", unit.code());
        row.put("name_zh", unit.name().zh());
        row.put("name_en", unit.name().en());
        row.put("level", unit.level());
        row.put("territory", unit.territory());
        row.put("industry", unit.industry());
        return row;
    }

    private static Map<String, @Nullable Object> row(Rule rule) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", rule.id());
        row.put("category", rule.category());
        row.put("territory", rule.territory());
        row.put("section", rule.section());
        return row;
    }

    private static Map<String, @Nullable Object> row(SpecialDay day) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("date", day.date().toString());
        row.put("kind", day.kind());
        row.put("name_zh", day.nameZh());
        row.put("name_en", day.nameEn());
        return row;
    }
}
