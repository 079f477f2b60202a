package org.huiyin.intake.store.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.Account;
import org.huiyin.intake.help.HelperEntry;
import org.huiyin.intake.store.JsonRows;
import org.jspecify.annotations.Nullable;

/** The register of helpers. */
@ApplicationScoped
public class HelperRows {
    private static final String SELECT =
            "select id, code, version, name, unit, mailbox, account, changed_at from helper where ";
    private static final String SENT =
            """
            with sent as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb))
                as s(code text, name text, unit text, mailbox text))
            """;
    private static final String MOVED =
            SENT + "select h.id from helper h join sent on sent.code = h.code where sent.mailbox <> h.mailbox";
    private static final String PUT = SENT
            + """
            , kept as (
              insert into helper as h (code, name, unit, mailbox, changed_at)
              select code, name, unit, mailbox, ? from sent order by code
              on conflict (code) do update set name = excluded.name, unit = excluded.unit, mailbox = excluded.mailbox,
                version = h.version + 1, changed_at = excluded.changed_at
              where (h.name, h.unit, h.mailbox) is distinct from (excluded.name, excluded.unit, excluded.mailbox)
              returning h.id)
            select id from kept""";
    private static final String HELPED =
            """
            select e.credit_code from helper h
              join helper_assignment a on a.helper_id = h.id and a.starts <= ? and (a.ends is null or a.ends >= ?)
              join enterprise e on e.id = a.enterprise_id
            where h.account = ?""";
    private static final String HELPED_BY =
            """
            select distinct enterprise_id from helper_assignment
            where helper_id in (select cast(jsonb_array_elements_text(cast(cast(? as text) as jsonb)) as uuid))
              and (ends is null or ends >= ?)""";
    private static final String LINK =
            "update helper set account = ?, version = version + 1, changed_at = ? where code = ?";

    /** A helper as those see it who keep the register. */
    @Schema(name = "Helper")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stored(
            UUID id,
            String code,
            long version,
            String name,
            String unit,
            String mailbox,
            @Nullable String account,
            Instant changedAt) {}

    private record Sent(String code, String name, String unit, String mailbox) {
        static Sent of(HelperEntry entry) {
            return new Sent(
                    entry.code(),
                    entry.name().value(),
                    entry.unit(),
                    entry.mailbox().value());
        }
    }

    /** Stores the entries; answers the ids of those that are new or other than before. */
    public Uni<List<UUID>> put(Mutiny.Session session, List<HelperEntry> entries, Instant now) {
        return session.createNativeQuery(PUT, UUID.class)
                .setParameter(1, sent(entries))
                .setParameter(2, now)
                .getResultList();
    }

    /** Those whose mailbox would become another one by these entries. */
    public Uni<List<UUID>> moved(Mutiny.Session session, List<HelperEntry> entries) {
        return session.createNativeQuery(MOVED, UUID.class)
                .setParameter(1, sent(entries))
                .getResultList();
    }

    private static String sent(List<HelperEntry> entries) {
        return JsonRows.write(entries.stream().map(Sent::of).toList());
    }

    public Uni<Optional<Stored>> find(Mutiny.Session session, String code) {
        return JsonRows.find(session, Stored.class, SELECT + "code = ?", code);
    }

    /** The same, and nobody else can change it until the transaction ends. */
    public Uni<Optional<Stored>> lock(Mutiny.Session session, String code) {
        return JsonRows.find(session, Stored.class, SELECT + "code = ? for update", code);
    }

    /** In the order of codes, beginning after one. */
    public Uni<List<Stored>> list(Mutiny.Session session, String after, int limit) {
        return JsonRows.list(session, Stored.class, SELECT + "code > ? order by code limit ?", after, limit);
    }

    /** Whose token is whose. Fails with a constraint violation if the account is somebody else's. */
    public Uni<Void> link(Mutiny.Session session, String code, Account account, Instant now) {
        return JsonRows.execute(session, LINK, account.subject(), now, code).replaceWithVoid();
    }

    /** Credit codes of the enterprises that this account helps on this day. */
    public Uni<Set<String>> helped(Mutiny.Session session, String account, LocalDate day) {
        return session.createNativeQuery(HELPED, String.class)
                .setParameter(1, day)
                .setParameter(2, day)
                .setParameter(3, account)
                .getResultList()
                .map(Set::copyOf);
    }

    /** Ids of the enterprises that these helpers help today or later. */
    public Uni<List<UUID>> helpedBy(Mutiny.Session session, Collection<UUID> helpers, LocalDate today) {
        return session.createNativeQuery(HELPED_BY, UUID.class)
                .setParameter(1, JsonRows.write(helpers))
                .setParameter(2, today)
                .getResultList();
    }
}
