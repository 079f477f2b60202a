package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.message.Lane;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.message.Telling;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Writes a milestone and all deliveries it calls for in one statement. */
@ApplicationScoped
public class AnnouncementRows {

    /**
     * Facts of the event win over what is known of the complaint. Staff can be told once a section is known, helpers without one. The id is made
     * from the unique key, so the same telling has the same Message-ID or webhook-id for ever.
     */
    private static final String ANNOUNCE =
            """
            with step as (
              select * from jsonb_to_record(cast(cast(? as text) as jsonb)) as step(event_id uuid, event_type text, complaint_id uuid,
                stage text, of_the_office boolean, occurred_at timestamptz, facts jsonb, sealed_reply text, addressees jsonb,
                grants jsonb)),
            known as (
              select c.source, c.enterprise_key, jsonb_strip_nulls(jsonb_build_object('number', c.number, 'section', c.section, 'unit', c.unit,
                'round', c.round, 'due_on', c.due_on, 'provisional', c.provisional)) || step.facts as facts
              from step left join complaint_facts c on c.id = step.complaint_id
              where c.id is not null or step.of_the_office),
            helping as (
              select distinct h.helper from step, known, enterprise_helper h
              where h.enterprise_key = known.enterprise_key and <owed>),
            reached as (
              insert into milestone (event_id, complaint_id, stage, section, reached_at, helped)
              select step.event_id, step.complaint_id, step.stage, known.facts ->> 'section', step.occurred_at,
                exists (select from helping)
              from step, known on conflict do nothing),
            addressee as (
              select a.audience, a.channel, a.lane, cast(null as uuid) as webhook_id,
                case a.audience when 'COMPLAINANT' then 'complainant'
                  else lower(a.audience) || ':' || (known.facts ->> 'section') end as recipient
              from step, known, jsonb_to_recordset(step.addressees) as a(audience text, channel text, lane text)
              where a.audience = 'COMPLAINANT' or a.audience <> 'HELPER' and known.facts ->> 'section' is not null
              union all
              select a.audience, a.channel, a.lane, null, 'helper:' || helping.helper
              from step, helping, jsonb_to_recordset(step.addressees) as a(audience text, channel text, lane text)
              where a.audience = 'HELPER'
              union all
              select 'PARTNER', 'WEBHOOK', 'HOOK', w.id, 'partner:' || w.id
              from step, known, webhook w
              where not step.of_the_office and w.state = 'ACTIVE' and (cardinality(w.event_types) = 0 or step.event_type = any(w.event_types))
                and (known.source = any(w.sources) or '*' = any(w.sources))
                and (w.client is null or step.grants -> w.client @> to_jsonb(known.source) or step.grants -> w.client @> '"*"')),
            told as (
              insert into delivery (id, event_id, event_type, complaint_id, stage, audience, channel, lane, recipient,
                webhook_id, facts, sealed_reply, next_at, occurred_at, created_at)
              select cast(md5(step.event_id || '|' || a.channel || '|' || a.recipient) as uuid), step.event_id,
                step.event_type, step.complaint_id, step.stage, a.audience, a.channel, a.lane, a.recipient, a.webhook_id,
                known.facts, case a.audience when 'COMPLAINANT' then step.sealed_reply end, <now>, step.occurred_at, <now>
              from step, known, addressee a on conflict do nothing)
            select cast(to_jsonb(found) as text) from (select count(*) > 0 as known from known) found""";

    private final String announce;

    AnnouncementRows(DatabaseClock clock, @ConfigProperty(name = "huiyin.zone") String zone) {
        this.announce = ANNOUNCE.replace("<now>", clock.expression())
                .replace("<owed>", HelperRows.owed("step.occurred_at", zone));
    }

    /** Answers false, and writes nothing, if the complaint is unknown and the step is one of its life. */
    public Uni<Boolean> announce(Mutiny.Session session, Row row) {
        boolean forHelpers = row.addressees().stream().anyMatch(each -> each.audience() == Audience.HELPER);
        Uni<Void> ready =
                forHelpers ? HelperRows.hold(session) : Uni.createFrom().voidItem();
        return ready.chain(() -> JsonRows.list(session, Found.class, announce, JsonRows.write(row)))
                .map(found -> found.get(0).known());
    }

    /**
     * A step and whom to tell of it, partners aside.
     *
     * @param grants of which sources a partner may hear now, by client: a webhook hears of what it was registered for as far as it still may
     */
    public record Row(
            UUID eventId,
            String eventType,
            UUID complaintId,
            Stage stage,
            boolean ofTheOffice,
            Instant occurredAt,
            StoredFacts facts,
            @Nullable String sealedReply,
            List<Addressee> addressees,
            Map<String, List<String>> grants) {}

    /** One line of the table of tellings. */
    public record Addressee(Audience audience, Channel channel, Lane lane) {

        public static Addressee of(Telling telling) {
            return new Addressee(
                    telling.audience(), telling.channel(), telling.channel().lane());
        }
    }

    private record Found(boolean known) {}
}
