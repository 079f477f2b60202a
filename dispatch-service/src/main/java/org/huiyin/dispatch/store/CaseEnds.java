package org.huiyin.dispatch.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.audit.Entry;
import org.huiyin.dispatch.audit.Hash;
import org.huiyin.dispatch.audit.Head;
import org.huiyin.dispatch.audit.Link;

/**
 * Where the streams and histories of cases end. What happens to many cases at once and leaves their states as they are, such as a
 * deadline that runs out, moves these ends on and needs no case in memory. Only for cases that the transaction holds locked.
 */
@ApplicationScoped
public class CaseEnds {
    private static final String ENDS =
            """
            select id, event_seq, history_length, history_hash from dispatch_case
            where id = any (cast(string_to_array(?, ',') as uuid[]))""";
    private static final String MOVE_ON =
            """
            with entry as (select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as e (case_id uuid, n bigint,
                at timestamptz, actor text, action text, round int, section text, detail text, prev text, hash text)),
              moved as (update dispatch_case c set version = version + 1, event_seq = event_seq + 1, history_length = e.n,
                history_hash = decode(e.hash, 'hex') from entry e where c.id = e.case_id)
            insert into case_step (case_id, n, at, actor, action, round, section, detail, prev, hash)
            select case_id, n, at, actor, action, round, section, detail, decode(prev, 'hex'), decode(hash, 'hex') from entry""";

    public Uni<Map<UUID, End>> of(Mutiny.Session session, Collection<UUID> cases) {
        return session.createNativeQuery(ENDS, Object[].class)
                .setParameter(1, cases.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], End::of)));
    }

    /** Writes an entry for each case and counts one event more, which the caller appends; each case at most once. */
    public Uni<Void> moveOn(Mutiny.Session session, Map<UUID, End> ends, List<CaseStep> steps) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode(steps.size());
        for (CaseStep step : steps) {
            Head head = Objects.requireNonNull(ends.get(step.caseId())).history();
            write(entries, Link.after(head, step.entry(head.n() + 1)));
        }
        return session.createNativeQuery(MOVE_ON)
                .setParameter(1, entries.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static void write(ArrayNode entries, Link link) {
        Entry entry = link.entry();
        entries.addObject()
                .put("case_id", entry.caseId().toString())
                .put("n", entry.n())
                .put("at", entry.at().toString())
                .put("actor", entry.actor())
                .put("action", entry.action())
                .put("round", entry.round())
                .put("section", entry.section())
                .put("detail", entry.detail())
                .put("prev", link.previous().toString())
                .put("hash", link.hash().toString());
    }

    /**
     * The end of a case.
     *
     * @param eventSeq sequence of the last event about it
     * @param history the last entry
     */
    public record End(long eventSeq, Head history) {
        private static End of(Object[] row) {
            return new End(
                    ((Number) row[1]).longValue(), new Head(((Number) row[2]).longValue(), Hash.of((byte[]) row[3])));
        }
    }
}
