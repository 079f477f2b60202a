package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
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
                k.sealed as sealed_contact, to_jsonb(s) as section, d.created_at
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

    private final DatabaseClock clock;

    DueRows(DatabaseClock clock) {
        this.clock = clock;
    }

    public Uni<List<DueLetter>> claimLetters(Mutiny.Session session, int limit, Duration lease) {
        return JsonRows.list(session, DueLetter.class, statement(CLAIM + LETTERS, "POST"), limit, lease.toString());
    }

    public Uni<List<DueCall>> claimCalls(Mutiny.Session session, int limit, Duration lease) {
        return JsonRows.list(session, DueCall.class, statement(CLAIM + CALLS, "HOOK"), limit, lease.toString());
    }

    private String statement(String template, String lane) {
        return template.replace("<lane>", lane).replace("<head>", HEAD).replace("<now>", clock.expression());
    }
}
