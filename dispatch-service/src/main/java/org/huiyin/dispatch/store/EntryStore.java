package org.huiyin.dispatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.jspecify.annotations.Nullable;

/** The dated entries of the register. A later day adds an entry; the database lets nobody remove one. */
@ApplicationScoped
public class EntryStore {
    private static final String COLUMNS = "kind, code, cast(valid_from as text), cast(fields as text)";
    private static final String RECORDS =
            " from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as e(kind text, code text, day date, fields jsonb) ";
    /** What the files say newly of something that is known already holds from today: the past stays as it was. */
    private static final String SEED =
            """
            insert into register_entry as known (kind, code, valid_from, fields, origin, recorded_by, recorded_at)
            select e.kind, e.code,
              case when exists (select from register_entry k where k.kind = e.kind and k.code = e.code)
                then greatest(e.day, cast(? as date)) else e.day end,
              e.fields, 'seed', 'dispatch', ?"""
                    + RECORDS
                    + """
            where e.fields is distinct from (select k.fields from register_entry k
              where k.kind = e.kind and k.code = e.code and k.valid_from <= greatest(e.day, cast(? as date))
              order by k.valid_from desc limit 1)
            on conflict (kind, code, valid_from) do update set fields = excluded.fields, origin = excluded.origin,
              recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""";

    private static final String PUT =
            """
            insert into register_entry as known (kind, code, valid_from, fields, origin, recorded_by, recorded_at)
            select e.kind, e.code, e.day, e.fields, ?, ?, ?"""
                    + RECORDS
                    + """
            on conflict (kind, code, valid_from) do update set fields = excluded.fields, origin = excluded.origin,
              recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""";
    private static final String HOLDING = "select distinct on (kind, code) " + COLUMNS
            + " from register_entry where valid_from <= ? order by kind, code, valid_from desc";

    private final ObjectMapper json;

    public EntryStore(ObjectMapper json) {
        this.json = json;
    }

    /** Takes over what the files say and the register does not. */
    public Uni<Void> seed(Mutiny.Session session, List<Entry> entries, LocalDate today, Instant now) {
        return session.createNativeQuery(SEED)
                .setParameter(1, today)
                .setParameter(2, now)
                .setParameter(3, write(entries))
                .setParameter(4, today)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> put(Mutiny.Session session, List<Entry> entries, Recorded recorded) {
        return session.createNativeQuery(PUT)
                .setParameter(1, recorded.origin())
                .setParameter(2, recorded.by())
                .setParameter(3, recorded.at())
                .setParameter(4, write(entries))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The entries that hold on a day. */
    public Uni<List<Entry>> holding(Mutiny.Session session, LocalDate day) {
        return session.createNativeQuery(HOLDING, Object[].class)
                .setParameter(1, day)
                .getResultList()
                .map(this::entries);
    }

    public Uni<DatedRegister> all(Mutiny.Session session) {
        return session.createNativeQuery("select " + COLUMNS + " from register_entry", Object[].class)
                .getResultList()
                .map(rows -> new DatedRegister(entries(rows)));
    }

    /** Everything that was ever said of one code, in the order of the days. */
    public Uni<List<Entry>> timeline(Mutiny.Session session, EntryKind kind, String code) {
        return session.createNativeQuery(
                        "select " + COLUMNS + " from register_entry where kind = ? and code = ? order by valid_from",
                        Object[].class)
                .setParameter(1, kind.name())
                .setParameter(2, code)
                .getResultList()
                .map(this::entries);
    }

    public Uni<State> state(Mutiny.Session session) {
        return session.createNativeQuery("select generation, in_force from register_state", Object[].class)
                .getSingleResult()
                .map(row -> new State(((Number) row[0]).longValue(), (LocalDate) row[1]));
    }

    /** From now on the register of this day is in force; every replica will read it again. */
    public Uni<Void> markInForce(Mutiny.Session session, LocalDate day) {
        return session.createNativeQuery("update register_state set generation = generation + 1, in_force = ?")
                .setParameter(1, day)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** As the database reads them out of JSON. */
    List<Map<String, Object>> rows(List<Entry> entries) {
        return entries.stream()
                .map(entry -> Map.<String, Object>of(
                        "kind", entry.kind(),
                        "code", entry.code(),
                        "day", entry.validFrom().toString(),
                        "fields", entry.fields()))
                .toList();
    }

    private String write(List<Entry> entries) {
        try {
            return json.writeValueAsString(rows(entries));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entries have a JSON form", e);
        }
    }

    private List<Entry> entries(List<Object[]> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private Entry entry(Object[] row) {
        try {
            Map<String, String> fields = json.readValue((String) row[3], new TypeReference<>() {});
            return new Entry(
                    EntryKind.valueOf((String) row[0]), (String) row[1], LocalDate.parse((String) row[2]), fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored entry can't be read", e);
        }
    }

    /** Where entries come from. */
    public record Recorded(String origin, String by, Instant at) {}

    /** How often the register has changed, and the register of which day is in force; null before the first. */
    public record State(long generation, @Nullable LocalDate inForce) {}
}
