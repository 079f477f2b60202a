package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.sending.OpenWindows;
import org.huiyin.service.time.DatabaseClock;

/**
 * Claims what is due. A claim counts the attempt before it is made and puts the delivery out of reach for the length of the
 * lease: so whatever happens to this process, no delivery is tried more often than its table says.
 */
@ApplicationScoped
public class DueRows {

    private static final String CLAIM =
            """
            with due as (
              select id from delivery where state = 'DUE' and lane = '<lane>' and next_at <= <now>
              order by next_at limit ? for update skip locked),
            claimed as (
              update delivery d set attempts = attempts + 1, next_at = <now> + cast(cast(? as text) as interval)
              from due where d.id = due.id returning d.*)
            """;

    /** Whose turn it is: a recipient was written to long enough ago, or the letter waits for no other. */
    private static final String CLAIM_LETTERS =
            """
            with ask as (
              select * from jsonb_to_record(cast(cast(? as text) as jsonb)) as ask(most int, lease text, pace text,
                complainants_open boolean, staff_open boolean, urgent text[])),
            due as (
              select d.id from ask, delivery d where d.state = 'DUE' and d.lane = 'POST' and d.merged_into is null and d.next_at <= <now>
                and <open> and (d.attempts > 0 or d.waiting_for is not null or d.stage = any(ask.urgent) or cast(ask.pace as interval) = interval '0' or <muted>
                  or not exists (select from recipient_pace p where p.recipient = <recipient> and p.free_at > <now>))
              order by d.next_at limit (select most from ask) for update of d skip locked),
            claimed as (
              update delivery d set attempts = attempts + 1, next_at = <now> + cast(ask.lease as interval)
              from due, ask where d.id = due.id returning d.*),
            paced as (
              insert into recipient_pace (recipient, free_at)
              select distinct <recipient>, <now> + cast(ask.pace as interval) from claimed d, ask
              where cast(ask.pace as interval) > interval '0' and d.attempts = 1 and not d.stage = any(ask.urgent) and not <muted>
              on conflict (recipient) do update set free_at = excluded.free_at)
            """;

    private static final String MERGE =
            """
            with ask as (
              select * from jsonb_to_record(cast(cast(? as text) as jsonb)) as ask(complainants_open boolean, staff_open boolean,
                urgent text[])),
            ready as (
              select d.id, d.occurred_at, <recipient> as recipient from ask, delivery d
              where d.state = 'DUE' and d.lane = 'POST' and d.channel = 'MAIL' and d.merged_into is null and d.next_at <= <now>
                and d.attempts = 0 and d.waiting_for is null and <open> and not d.stage = any(ask.urgent) and not <muted>
                and not exists (select from recipient_pace p where p.recipient = <recipient> and p.free_at > <now>)
                and not exists (select from delivery m where m.merged_into = d.id and m.state = 'DUE')
              order by d.next_at limit 500 for update of d skip locked),
            ranked as (
              select id, first_value(id) over (partition by recipient order by occurred_at, id) as carrier from ready)
            update delivery d set merged_into = r.carrier from ranked r where d.id = r.id and r.id <> r.carrier""";

    private static final String OPEN =
            "case d.audience when 'COMPLAINANT' then ask.complainants_open else ask.staff_open or d.stage = any(ask.urgent) end";
    private static final String RECIPIENT =
            "case d.audience when 'COMPLAINANT' then 'complainant:' || d.complaint_id else d.recipient end";
    private static final String MUTED =
            "exists (select from letter_choice m where m.recipient = " + RECIPIENT + " and d.stage = any(m.muted))";

    private static final String HEAD =
            """
            jsonb_build_object('id', d.id, 'complaint_id', d.complaint_id, 'event_id', d.event_id, 'stage', d.stage,
              'audience', d.audience, 'channel', d.channel, 'attempt', d.attempts) as head
            """;

    private static final String LETTERS =
            """
            select cast(to_jsonb(letter) as text) from (
              select <head>, d.facts, d.sealed_reply, coalesce(c.anonymous, true) as anonymous,
                coalesce(k.language, c.language, 'zh') as language,
                k.sealed as sealed_contact, to_jsonb(s) as section, d.created_at, <muted> as muted,
                (select h.mailbox from enterprise_helper h where d.audience = 'HELPER' and d.recipient = 'helper:' || h.helper
                  limit 1) as helper_mailbox, (
                  select coalesce(jsonb_agg(jsonb_build_object('stage', m.stage, 'facts', m.facts, 'sealed_reply', m.sealed_reply,
                    'section', to_jsonb(of)) order by m.occurred_at, m.id), '[]')
                  from delivery m left join section of on of.code = m.facts ->> 'section'
                  where m.merged_into = d.id and m.state = 'DUE') as merged
              from claimed d left join complaint_facts c on c.id = d.complaint_id
                left join contact k on k.complaint_id = d.complaint_id and d.audience = 'COMPLAINANT'
                left join section s on s.code = d.facts ->> 'section') letter""";

    private static final String CALLS =
            """
            select cast(to_jsonb(call) as text) from (
              select <head>, d.event_type, d.facts, d.webhook_id, w.url, d.occurred_at, (
                select coalesce(jsonb_agg(x.sealed order by x.created_at desc), '[]') from webhook_secret x
                where x.webhook_id = w.id and coalesce(x.expires_at > <now>, true)) as sealed_secrets
              from claimed d left join webhook w on w.id = d.webhook_id and w.state = 'ACTIVE') call""";

    private static final List<String> URGENT =
            Stream.of(Stage.values()).filter(Stage::isUrgent).map(Stage::name).toList();

    private final DatabaseClock clock;

    DueRows(DatabaseClock clock) {
        this.clock = clock;
    }

    /** Letters to one recipient that are due together become one, unless there is no pace to keep. */
    public Uni<List<DueLetter>> claimLetters(Mutiny.Session session, OpenWindows windows, Claim claim) {
        var ask = new Ask(
                claim.most(),
                claim.lease().toString(),
                claim.pace().toString(),
                windows.complainantsOpen(),
                windows.staffOpen(),
                URGENT);
        Uni<Integer> merged = claim.pace().isZero()
                ? Uni.createFrom().item(0)
                : JsonRows.execute(session, statement(MERGE, "POST"), JsonRows.write(ask));
        return merged.chain(() -> JsonRows.list(
                session, DueLetter.class, statement(CLAIM_LETTERS + LETTERS, "POST"), JsonRows.write(ask)));
    }

    public Uni<List<DueCall>> claimCalls(Mutiny.Session session, int limit, Duration lease) {
        return JsonRows.list(session, DueCall.class, statement(CLAIM + CALLS, "HOOK"), limit, lease.toString());
    }

    private String statement(String template, String lane) {
        return template.replace("<lane>", lane)
                .replace("<head>", HEAD)
                .replace("<open>", OPEN)
                .replace("<muted>", MUTED)
                .replace("<recipient>", RECIPIENT)
                .replace("<now>", clock.expression());
    }

    /** How many letters, for how long they are kept from others, and how long a recipient is left alone after one. */
    public record Claim(int most, Duration lease, Duration pace) {}

    private record Ask(
            int most, String lease, String pace, boolean complainantsOpen, boolean staffOpen, List<String> urgent) {}
}
