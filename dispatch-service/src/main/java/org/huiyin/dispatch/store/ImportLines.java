package org.huiyin.dispatch.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.sheet.Fault;
import org.huiyin.dispatch.sheet.Judged;
import org.jspecify.annotations.Nullable;

/** What was made of each row of a file. */
@ApplicationScoped
public class ImportLines {
    private static final String ADD =
            """
            insert into register_import_row (import_id, line, code, outcome, faults, entries)
            select ?, r.line, r.code, r.outcome, r.faults, r.entries from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as r(line int, code text, outcome text, faults jsonb, entries jsonb)""";
    /** In the order of the lines, so that of two entries for the same day the later row counts. */
    private static final String APPLY =
            """
            insert into register_entry as known (kind, code, valid_from, fields, origin, recorded_by, recorded_at)
            select distinct on (e.kind, e.code, e.day) e.kind, e.code, e.day, e.fields, ?, ?, ?
            from register_import_row r
              cross join lateral jsonb_to_recordset(r.entries) as e(kind text, code text, day date, fields jsonb)
            where r.import_id = ? and r.outcome = 'GOOD' order by e.kind, e.code, e.day, r.line desc
            on conflict (kind, code, valid_from) do update set fields = excluded.fields, origin = excluded.origin,
              recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""";

    private final ObjectMapper json;
    private final EntryStore entries;

    public ImportLines(ObjectMapper json, EntryStore entries) {
        this.json = json;
        this.entries = entries;
    }

    public Uni<Void> add(Mutiny.Session session, UUID id, List<Judged> rows) {
        return session.createNativeQuery(ADD)
                .setParameter(1, id)
                .setParameter(2, write(rows.stream().map(this::row).toList()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes the good rows over into the register, all in one statement. */
    public Uni<Void> apply(Mutiny.Session session, UUID id, EntryStore.Recorded recorded) {
        return session.createNativeQuery(APPLY)
                .setParameter(1, recorded.origin())
                .setParameter(2, recorded.by())
                .setParameter(3, recorded.at())
                .setParameter(4, id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The days from which rows of a file hold, the first of them if they are very many. */
    public Uni<List<LocalDate>> days(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(
                        "select distinct valid_from from register_entry where origin = ? order by valid_from limit 200",
                        LocalDate.class)
                .setParameter(1, id.toString())
                .getResultList();
    }

    /** In the order of the lines, of one outcome or of all. */
    public Uni<List<Told>> list(
            Mutiny.Session session, UUID id, Judged.@Nullable RowOutcome outcome, int afterLine, int limit) {
        String wanted = outcome == null ? "" : outcome.name();
        return session.createNativeQuery(
                        """
                        select line, code, outcome, cast(faults as text) from register_import_row
                        where import_id = ? and (? = '' or outcome = ?) and line > ? order by line limit ?""",
                        Object[].class)
                .setParameter(1, id)
                .setParameter(2, wanted)
                .setParameter(3, wanted)
                .setParameter(4, afterLine)
                .setParameter(5, limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::told).toList());
    }

    private Map<String, Object> row(Judged judged) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("line", judged.line());
        row.put("code", judged.code());
        row.put("outcome", judged.outcome());
        row.put("faults", judged.faults());
        row.put("entries", entries.rows(judged.entries()));
        return row;
    }

    private Told told(Object[] row) {
        try {
            List<Fault> faults = json.readValue((String) row[3], new TypeReference<>() {});
            return new Told((Integer) row[0], (String) row[1], Judged.RowOutcome.valueOf((String) row[2]), faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored faults can't be read", e);
        }
    }

    private String write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows have a JSON form", e);
        }
    }

    /** A row, and what was made of it. */
    public record Told(int line, String code, Judged.RowOutcome outcome, List<Fault> faults) {}
}
