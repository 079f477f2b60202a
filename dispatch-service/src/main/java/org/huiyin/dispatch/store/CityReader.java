package org.huiyin.dispatch.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.city.CityData;
import org.huiyin.dispatch.city.Editions;
import org.huiyin.dispatch.dated.Closings;
import org.huiyin.dispatch.limits.TimeRules;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.huiyin.dispatch.routing.Rule;
import org.huiyin.service.calendar.DayKind;
import org.huiyin.service.calendar.SpecialDay;
import org.jspecify.annotations.Nullable;

/** Reads the city's data sets in the editions that are in force. */
@ApplicationScoped
public class CityReader {
    private static final String CURRENT = " where edition = (select edition from edition where data_set = '%s') ";

    private final ObjectMapper json;

    public CityReader(ObjectMapper json) {
        this.json = json;
    }

    /** Edition 0 of whatever was never imported. */
    public Uni<Editions> editions(Mutiny.Session session) {
        return session.createNativeQuery("select data_set, edition from edition", Object[].class)
                .getResultList()
                .chain(rows -> years(session).map(years -> editions(rows, years)));
    }

    public Uni<CityData> read(Mutiny.Session session) {
        Parts parts = new Parts();
        return editions(session)
                .invoke(found -> parts.editions = found)
                .chain(() -> territories(session))
                .invoke(found -> parts.territories = found)
                .chain(() -> units(session))
                .invoke(found -> parts.units = found)
                .chain(() -> sections(session))
                .invoke(found -> parts.sections = found)
                .chain(() -> rules(session))
                .invoke(found -> parts.rules = found)
                .chain(() -> limits(session))
                .invoke(found -> parts.limits = found)
                .chain(() -> days(session))
                .map(days -> new CityData(
                        parts.editions,
                        parts.territories,
                        parts.units,
                        parts.sections,
                        parts.rules,
                        requireNonNull(parts.limits),
                        days));
    }

    private static Uni<List<Object[]>> years(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select first_year, last_year from calendar_edition" + CURRENT.formatted("calendar"),
                        Object[].class)
                .getResultList();
    }

    private static Editions editions(List<Object[]> rows, List<Object[]> years) {
        Map<String, Integer> editions = new HashMap<>();
        rows.forEach(row -> editions.put((String) row[0], (Integer) row[1]));
        Object[] range = years.isEmpty() ? new Object[] {0, 0} : years.get(0);
        return new Editions(
                editions.getOrDefault("register", 0),
                editions.getOrDefault("routing", 0),
                editions.getOrDefault("calendar", 0),
                (Integer) range[0],
                (Integer) range[1]);
    }

    private static Uni<List<Territory>> territories(Mutiny.Session session) {
        return rows(
                session,
                "select code, coalesce(parent, ''), level, name_zh, name_en from territory order by code",
                row -> new Territory(
                        row[0], row[1].isEmpty() ? null : row[1], TerritoryLevel.valueOf(row[2]), names(row, 3)));
    }

    private static Uni<List<Unit>> units(Mutiny.Session session) {
        return rows(
                session,
                "select code, name_zh, name_en, level, territory, industry from unit order by code",
                row -> new Unit(row[0], names(row, 1), UnitLevel.valueOf(row[3]), row[4], row[5]));
    }

    private static Uni<List<Section>> sections(Mutiny.Session session) {
        return rows(
                session,
                """
                select code, name_zh, name_en, unit, territory, industry, leader, leader_name_zh, leader_name_en,
                  leader_mailbox, section_mailbox, cast(valid_from as text), coalesce(cast(closed_on as text), ''), successors
                from section order by code""",
                row -> new Section(
                        row[0],
                        names(row, 1),
                        row[3],
                        row[4],
                        row[5],
                        new Leader(row[6], names(row, 7), row[9]),
                        row[10],
                        LocalDate.parse(row[11]),
                        row[12].isEmpty() ? null : new Closing(LocalDate.parse(row[12]), Closings.read(row[13]))));
    }

    private static Uni<List<Rule>> rules(Mutiny.Session session) {
        return rows(
                session,
                "select id, category, territory, section from routing_rule" + CURRENT.formatted("routing")
                        + "order by id",
                row -> new Rule(row[0], row[1], row[2], row[3]));
    }

    private Uni<TimeRules> limits(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select cast(rules as text) from time_rules" + CURRENT.formatted("routing"), String.class)
                .getSingleResult()
                .map(this::timeRules);
    }

    private TimeRules timeRules(String document) {
        try {
            return json.readValue(document, TimeRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("time rules were stored that can't be read", e);
        }
    }

    private static Uni<List<SpecialDay>> days(Mutiny.Session session) {
        return rows(
                session,
                "select cast(date as text), kind, name_zh, name_en from calendar_day" + CURRENT.formatted("calendar")
                        + "order by date",
                row -> new SpecialDay(LocalDate.parse(row[0]), DayKind.valueOf(row[1]), row[2], row[3]));
    }

    private static Names names(String[] row, int first) {
        return new Names(row[first], row[first + 1]);
    }

    private static <T> Uni<List<T>> rows(Mutiny.Session session, String sql, Function<String[], T> entry) {
        return session.createNativeQuery(sql, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(CityReader::texts).map(entry).toList());
    }

    private static String[] texts(Object[] row) {
        String[] texts = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            texts[i] = (String) row[i];
        }
        return texts;
    }

    /** What has been read so far; the statements run one after another on one session. */
    private static final class Parts {
        private Editions editions = new Editions(0, 0, 0, 0, 0);
        private List<Territory> territories = List.of();
        private List<Unit> units = List.of();
        private List<Section> sections = List.of();
        private List<Rule> rules = List.of();
        private @Nullable TimeRules limits;
    }
}
