package org.huiyin.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/** What was made of each row of a file. */
@ApplicationScoped
public class ImportLines {
    private static final String ADD =
            """
            insert into complaint_import_row (import_id, line, outcome, complaint_id, faults)
            select ?, r.line, r.outcome, r.complaint, r.faults from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as r(line int, outcome text, complaint uuid, faults jsonb)""";
    private static final String LIST =
            """
            select r.line, r.outcome, cast(r.faults as text), c.id, c.number_year, c.number_serial, c.external_id,
              case c.state when 'WITHDRAWN' then 'WITHDRAWN' else coalesce(p.stage, 'RECEIVED') end
            from complaint_import_row r join complaint_import i on i.id = r.import_id
              left join complaint c on c.id = r.complaint_id and (i.filed_by = 'STAFF' or c.filer = i.received_by)
              left join progress p on p.complaint_id = c.id and p.named is null
            where r.import_id = ? and (cast(? as text) is null or r.outcome = ?) and r.line > ? order by r.line limit ?""";

    private final ObjectMapper json;

    ImportLines(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A row, and what was made of it.
     *
     * @param complaint that it was made into, or that it had been before
     */
    public record Made(int line, RowOutcome outcome, @Nullable UUID complaint, List<RowFault> faults) {}

    /** The same with what has become of the complaint since: the status that goes back to the outside system. */
    public record Told(int line, RowOutcome outcome, List<RowFault> faults, @Nullable Filed filed) {}

    /** A complaint as its source knows it. */
    public record Filed(UUID id, ComplaintNumber number, @Nullable String externalId, String stage) {}

    public Uni<Void> add(Mutiny.Session session, UUID id, List<Made> rows) {
        return session.createNativeQuery(ADD)
                .setParameter(1, id)
                .setParameter(2, write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** In the order of the lines, of one outcome or of all. */
    public Uni<List<Told>> list(
            Mutiny.Session session, UUID id, @Nullable RowOutcome outcome, int afterLine, int limit) {
        String wanted = outcome == null ? null : outcome.name();
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter(1, id)
                .setParameter(2, wanted)
                .setParameter(3, wanted)
                .setParameter(4, afterLine)
                .setParameter(5, limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::told).toList());
    }

    private Told told(Object[] row) {
        Filed filed = row[3] == null
                ? null
                : new Filed((UUID) row[3], new ComplaintNumber((Short) row[4], (Long) row[5]), (String) row[6], (String)
                        row[7]);
        return new Told((Integer) row[0], RowOutcome.valueOf((String) row[1]), faults((String) row[2]), filed);
    }

    private List<RowFault> faults(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored faults can't be read", e);
        }
    }

    private String write(List<Made> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows have a JSON form", e);
        }
    }
}
