package org.huiyin.intake.store.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.EnterpriseEntry;
import org.huiyin.intake.store.JsonRows;
import org.jspecify.annotations.Nullable;

/** Registered enterprises. Whoever changes one has to tell of it in the same transaction. */
@ApplicationScoped
public class EnterpriseRows {
    private static final String SELECT =
            """
            select id, credit_code, name, version, above_scale, territory, industry, changed_at from enterprise
            where state = 'REGISTERED' and\s""";
    private static final String PUT =
            """
            with sent as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb))
                as s(credit_code text, name text, above_scale boolean, territory text, industry text)),
            kept as (
              insert into enterprise as e (credit_code, name, known_since, state, event_seq, above_scale, territory, industry,
                changed_at)
              select credit_code, name, ?, 'REGISTERED', 1, above_scale, territory, industry, ? from sent order by credit_code
              on conflict (credit_code) do update set name = excluded.name, state = 'REGISTERED', version = e.version + 1,
                event_seq = e.event_seq + 1, above_scale = excluded.above_scale, territory = excluded.territory,
                industry = excluded.industry, changed_at = excluded.changed_at
              where (e.state, e.name, e.above_scale, e.territory, e.industry) is distinct from
                ('REGISTERED', excluded.name, excluded.above_scale, excluded.territory, excluded.industry)
              returning e.id)
            select id from kept""";
    private static final String TOUCH =
            """
            update enterprise set version = version + 1, event_seq = event_seq + 1, changed_at = ?
            where id in (select cast(jsonb_array_elements_text(cast(cast(? as text) as jsonb)) as uuid))""";
    private static final String STANDING =
            """
            select e.id, e.credit_code, e.event_seq, e.above_scale, e.territory, e.industry, e.changed_at, coalesce((
              select jsonb_agg(jsonb_build_object('code', h.code, 'role', a.role, 'mailbox', h.mailbox, 'starts', a.starts,
                'ends', a.ends, 'assigned_at', a.assigned_at) order by a.role, a.starts)
              from helper_assignment a join helper h on h.id = a.helper_id
              where a.enterprise_id = e.id and (a.ends is null or a.ends >= ?)), '[]') as helpers
            from enterprise e
            where e.id in (select cast(jsonb_array_elements_text(cast(cast(? as text) as jsonb)) as uuid))""";

    /** An entry with its version. */
    public record Stored(
            UUID id,
            String creditCode,
            String name,
            long version,
            boolean aboveScale,
            String territory,
            String industry,
            Instant changedAt) {}

    /** What is told of an enterprise. */
    public record Standing(
            UUID id,
            String creditCode,
            long eventSeq,
            boolean aboveScale,
            String territory,
            String industry,
            Instant changedAt,
            List<Helping> helpers) {}

    /** Somebody who helps it or will. */
    public record Helping(
            String code, String role, String mailbox, LocalDate starts, @Nullable LocalDate ends, Instant assignedAt) {}

    /** Which entries a list shows. */
    public record Wanted(
            @Nullable Boolean aboveScale, @Nullable String territory, @Nullable Collection<String> codes) {}

    private record Sent(String creditCode, String name, boolean aboveScale, String territory, String industry) {
        static Sent of(EnterpriseEntry entry) {
            return new Sent(
                    entry.creditCode().value(), entry.name(), entry.aboveScale(), entry.territory(), entry.industry());
        }
    }

    /** Stores the entries; answers the ids of those that are new or other than before. */
    public Uni<List<UUID>> put(Mutiny.Session session, List<EnterpriseEntry> entries, Instant now) {
        return session.createNativeQuery(PUT, UUID.class)
                .setParameter(1, JsonRows.write(entries.stream().map(Sent::of).toList()))
                .setParameter(2, now)
                .setParameter(3, now)
                .getResultList();
    }

    public Uni<Optional<Stored>> find(Mutiny.Session session, String creditCode) {
        return JsonRows.find(session, Stored.class, SELECT + "credit_code = ?", creditCode);
    }

    /** The same, and nobody else can change it until the transaction ends. */
    public Uni<Optional<Stored>> lock(Mutiny.Session session, String creditCode) {
        return JsonRows.find(session, Stored.class, SELECT + "credit_code = ? for update", creditCode);
    }

    public Uni<Optional<Stored>> find(Mutiny.Session session, UUID id) {
        return JsonRows.find(session, Stored.class, SELECT + "id = ?", id);
    }

    /** In the order of credit codes, beginning after one. */
    public Uni<List<Stored>> list(Mutiny.Session session, Wanted wanted, String after, int limit) {
        String query = SELECT
                + """
                credit_code > ?
                and (cast(? as text) is null or above_scale = cast(cast(? as text) as boolean))
                and (cast(? as text) is null or territory = cast(? as text))
                and (cast(? as text) is null
                  or credit_code in (select jsonb_array_elements_text(cast(cast(? as text) as jsonb))))
                order by credit_code limit ?""";
        String aboveScale =
                wanted.aboveScale() == null ? null : wanted.aboveScale().toString();
        String codes = wanted.codes() == null ? null : JsonRows.write(wanted.codes());
        return JsonRows.list(
                session,
                Stored.class,
                query,
                after,
                aboveScale,
                aboveScale,
                wanted.territory(),
                wanted.territory(),
                codes,
                codes,
                limit);
    }

    /** Counts versions up; the caller tells why. */
    public Uni<Void> touch(Mutiny.Session session, Collection<UUID> ids, Instant now) {
        return JsonRows.execute(session, TOUCH, now, JsonRows.write(ids)).replaceWithVoid();
    }

    public Uni<List<Standing>> standing(Mutiny.Session session, Collection<UUID> ids, LocalDate today) {
        return JsonRows.list(session, Standing.class, STANDING, today, JsonRows.write(ids));
    }
}
