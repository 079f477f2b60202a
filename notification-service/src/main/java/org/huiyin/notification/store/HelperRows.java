package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.EnterpriseRegistered;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.message.Telling;
import org.huiyin.notification.message.Tellings;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * Statements on {@code enterprise_helper}. A helper is owed a step that happened after the assignment was made and on a day of its
 * period. Topics are read side by side: whoever turns out to be owed an earlier step is told of it then, once.
 */
@ApplicationScoped
public class HelperRows {
    /** Whether helper {@code h} is owed what happened at {@code <at>}. */
    private static final String OWED =
            """
            h.assigned_at <= <at> and cast(<at> at time zone '<zone>' as date) between h.starts and coalesce(h.ends, 'infinity')
            """;

    private static final String CLEAR = "delete from enterprise_helper where enterprise_key = ?";
    private static final String ADD =
            """
            insert into enterprise_helper (enterprise_key, helper, role, mailbox, starts, ends, assigned_at)
            select ?, code, role, mailbox, starts, ends, assigned_at from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as h(code text, role text, mailbox text, starts date, ends date, assigned_at timestamptz)""";
    /** The facts of a step are taken from what the complainant was told of it. */
    private static final String CATCH_UP =
            """
            with owed as (
              select distinct m.event_id, m.complaint_id, m.stage, m.reached_at, 'helper:' || h.helper as recipient
              from complaint_facts c join milestone m on m.complaint_id = c.id
                join enterprise_helper h on h.enterprise_key = c.enterprise_key
              where c.enterprise_key = ? and m.stage in (select jsonb_array_elements_text(cast(cast(? as text) as jsonb)))
                and <owed>),
            told as (
              insert into delivery (id, event_id, event_type, complaint_id, stage, audience, channel, lane, recipient, facts,
                next_at, occurred_at, created_at)
              select cast(md5(o.event_id || '|<channel>|' || o.recipient) as uuid), o.event_id, d.event_type, o.complaint_id,
                o.stage, 'HELPER', '<channel>', '<lane>', o.recipient, d.facts, <now>, o.reached_at, <now>
              from owed o join delivery d on d.event_id = o.event_id and d.recipient = 'complainant'
              on conflict do nothing returning event_id)
            update milestone m set helped = true, told = false from told where m.event_id = told.event_id""";
    /** Steps and the register wait for each other: whichever comes second sees the other. Steps don't wait for steps. */
    private static final int LOCK = 0x68656C70;

    private static final Channel CHANNEL = Channel.MAIL;

    private final String catchUp;
    private final String stages;

    HelperRows(DatabaseClock clock, @ConfigProperty(name = "huiyin.zone") String zone) {
        this.catchUp = CATCH_UP.replace("<owed>", owed("m.reached_at", zone))
                .replace("<channel>", CHANNEL.name())
                .replace("<lane>", CHANNEL.lane().name())
                .replace("<now>", clock.expression());
        Set<String> told = Tellings.all().stream()
                .filter(telling -> telling.audience() == Audience.HELPER)
                .map(Telling::stage)
                .map(Enum::name)
                .collect(Collectors.toSet());
        this.stages = JsonRows.write(told);
    }

    static String owed(String at, String zone) {
        return OWED.replace("<at>", at).replace("<zone>", zone);
    }

    /** Until the transaction ends nobody else is said to help an enterprise. */
    static Uni<Void> hold(Mutiny.Session session) {
        return held(session, "pg_advisory_xact_lock_shared");
    }

    private static Uni<Void> held(Mutiny.Session session, String lock) {
        return session.createNativeQuery("select 1 from " + lock + "(" + LOCK + ")", Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** From now on these help the enterprise and nobody else. */
    public Uni<Void> replace(Mutiny.Session session, EnterpriseRegistered enterprise) {
        String key = enterprise.enterpriseKey();
        List<Row> rows = enterprise.helpers().stream().map(Row::of).toList();
        return held(session, "pg_advisory_xact_lock")
                .chain(() -> JsonRows.execute(session, CLEAR, key))
                .chain(() -> JsonRows.execute(session, ADD, key, JsonRows.write(rows)))
                .chain(() -> JsonRows.execute(session, catchUp, key, stages))
                .replaceWithVoid();
    }

    private record Row(
            String code, String role, String mailbox, LocalDate starts, @Nullable LocalDate ends, Instant assignedAt) {
        static Row of(EnterpriseRegistered.Helper helper) {
            return new Row(
                    helper.code(), helper.role(), helper.mailbox(), helper.from(), helper.until(), helper.assignedAt());
        }
    }
}
