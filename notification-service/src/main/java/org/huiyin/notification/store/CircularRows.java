package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.AnnouncementRows.Addressee;
import org.huiyin.service.time.DatabaseClock;

/** Writes the milestone of a circular and the deliveries to all its sections in one statement; nobody told, no milestone. */
@ApplicationScoped
public class CircularRows {

    /** A leader of several sections is told by way of the first; the id is made as for any delivery. */
    private static final String ANNOUNCE =
            """
            with step as (
              select * from jsonb_to_record(cast(cast(? as text) as jsonb)) as step(event_id uuid, event_type text, subject_id uuid,
                stage text, occurred_at timestamptz, facts jsonb, everybody boolean, named jsonb, addressees jsonb)),
            concerned as (
              select n.section, n.ground from step, jsonb_to_recordset(step.named) as n(section text, ground text)
              union all
              select section, null from (
                select distinct on (s.leader) s.code as section from section s, step where step.everybody
                order by s.leader, s.code) heads),
            addressee as (
              select c.section, c.ground, a.channel, a.lane, a.audience, lower(a.audience) || ':' || c.section as recipient
              from concerned c, step, jsonb_to_recordset(step.addressees) as a(audience text, channel text, lane text)),
            reached as (
              insert into milestone (event_id, complaint_id, stage, section, reached_at)
              select event_id, subject_id, stage, '*', occurred_at from step where exists (select from addressee)
              on conflict do nothing)
            insert into delivery (id, event_id, event_type, complaint_id, stage, audience, channel, lane, recipient, facts,
              next_at, occurred_at, created_at)
            select cast(md5(step.event_id || '|' || a.channel || '|' || a.recipient) as uuid), step.event_id, step.event_type,
              step.subject_id, step.stage, a.audience, a.channel, a.lane, a.recipient,
              step.facts || jsonb_strip_nulls(jsonb_build_object('section', a.section, 'ground', a.ground)),
              <now>, step.occurred_at, <now>
            from step, addressee a on conflict do nothing""";

    private final String announce;

    CircularRows(DatabaseClock clock) {
        this.announce = ANNOUNCE.replace("<now>", clock.expression());
    }

    public Uni<Void> announce(Mutiny.Session session, Row row) {
        return JsonRows.execute(session, announce, JsonRows.write(row)).replaceWithVoid();
    }

    /** What is told to whom; {@code everybody} is every leader of the register. */
    public record Row(
            UUID eventId,
            String eventType,
            UUID subjectId,
            Stage stage,
            Instant occurredAt,
            StoredFacts facts,
            boolean everybody,
            List<Named> named,
            List<Addressee> addressees) {}

    /** A section and the code that its letter names. */
    public record Named(String section, String ground) {}
}
