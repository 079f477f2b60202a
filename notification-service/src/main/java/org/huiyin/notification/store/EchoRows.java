package org.huiyin.notification.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.Telling;
import org.huiyin.notification.message.Tellings;
import org.huiyin.notification.sending.OpenWindows;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * "Every item gets an echo" (事事有回音), asked of the rows themselves: steps that were reached although one of those who
 * must be told neither was told nor is about to be. Empty when all is well. Steps of which everyone was told are marked from time
 * to time, so that only the others are looked at; the database takes the mark away when a delivery is undone.
 */
@ApplicationScoped
public class EchoRows {
    /** How far back is looked where nobody says otherwise. */
    public static final Duration USUAL_WINDOW = Duration.ofDays(90);

    /**
     * Rightly unsent counts as well; so does what is under way within the limit of its step. The hours in which it may not be sent do not
     * count: since when it may be is the latest of when it was due, when it was first tried, and when the window opened.
     */
    private static final String ECHO =
            """
            with clock as (
              select <now> as now, w.* from jsonb_to_record(cast(cast(? as text) as jsonb)) as w(complainants_since timestamptz, staff_since timestamptz)),
            expected as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as e(stage text, audience text, urgent boolean, within text)),
            echo as (
              select m.event_id, m.complaint_id, m.stage, e.audience, m.reached_at, (
                select case
                  when count(*) = 0 then 'UNTOLD'
                  when bool_or(d.state = 'DELIVERED') then null
                  when bool_or(d.state = 'DUE' and d.waiting_for is not null and d.created_at < clock.now - interval '1 hour')
                    then 'STUCK'
                  when bool_or(d.state = 'DUE' and greatest(coalesce(cast(d.attempt_log -> 0 ->> 'at' as timestamptz), d.next_at), case
                      when d.lane <> 'POST' or d.audience <> 'COMPLAINANT' and e.urgent then '-infinity'
                      when d.audience = 'COMPLAINANT' then coalesce(clock.complainants_since, 'infinity')
                      else coalesce(clock.staff_since, 'infinity') end) < clock.now - cast(e.within as interval))
                    then case when bool_or(d.attempt_log <> '[]') then 'LATE' else 'STUCK' end
                  when bool_or(d.state = 'DUE') then null
                  when bool_or(d.state = 'FAILED') then 'FAILED' end
                from delivery d where d.event_id = m.event_id and d.audience = e.audience) as violation
              from clock, milestone m join expected e on e.stage = m.stage
              where not m.told and m.reached_at >= ? and case e.audience when 'COMPLAINANT' then true when 'HELPER' then m.helped else m.section is not null end
              union all
              select p.aggregate_id, p.aggregate_id, null, null, p.updated_at, 'BLOCKED'
              from stream_position p where p.blocked_seq is not null)
            """;

    private static final String VIOLATIONS = ECHO
            + """
            select cast(to_jsonb(found) as text) from (
              select * from echo where violation is not null
                and (reached_at, event_id, coalesce(audience, '')) > (?, ?, ?)
              order by reached_at, event_id, coalesce(audience, '') limit ?) found""";

    private static final String COUNT = ECHO
            + "select cast(to_jsonb(found) as text) from (select count(*) as count from echo where violation is not null) found";

    private static final String SETTLE =
            """
            with expected as (select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as e(stage text, audience text)),
            open as (select event_id, stage, section, helped from milestone where not told for update skip locked)
            update milestone m set told = true from open o
            where m.event_id = o.event_id and not exists (
              select from expected e
              where e.stage = o.stage and case e.audience when 'COMPLAINANT' then true when 'HELPER' then o.helped else o.section is not null end
                and not coalesce((
                  select bool_or(d.state = 'DELIVERED') or bool_and(d.state = 'SUPPRESSED')
                  from delivery d where d.event_id = o.event_id and d.audience = e.audience), false))""";

    private final String violations;
    private final String count;
    private final String expected;

    EchoRows(DatabaseClock clock) {
        this.violations = VIOLATIONS.replace("<now>", clock.expression());
        this.count = COUNT.replace("<now>", clock.expression());
        this.expected = JsonRows.write(
                Tellings.all().stream().map(Expected::of).distinct().toList());
    }

    public Uni<List<Violation>> list(
            Mutiny.Session session, OpenWindows windows, Instant since, Position after, int limit) {
        return JsonRows.list(
                session,
                Violation.class,
                violations,
                JsonRows.write(windows),
                expected,
                since,
                after.time(),
                after.id(),
                after.audience(),
                limit);
    }

    public Uni<Long> count(Mutiny.Session session, OpenWindows windows, Instant since) {
        return JsonRows.list(session, Count.class, count, JsonRows.write(windows), expected, since)
                .map(rows -> rows.get(0).count());
    }

    /** Marks the steps of which everyone has been told; answers how many. */
    public Uni<Integer> settle(Mutiny.Session session) {
        return JsonRows.execute(session, SETTLE, expected);
    }

    /** The last row of the page before. */
    public record Position(Instant time, UUID id, String audience) {}

    /**
     * Somebody who did not hear.
     *
     * @param violation UNTOLD: no delivery exists; FAILED: all ways were tried in vain; LATE: it has been tried
     *     in vain for longer than its step allows, and is tried again; STUCK: a delivery stands still; BLOCKED: an event of this
     *     complaint can't be applied, see the parked events
     */
    @Schema(name = "EchoViolation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(
            UUID eventId,
            UUID complaintId,
            @Nullable String stage,
            @Nullable String audience,
            Instant reachedAt,
            String violation) {}

    private record Count(long count) {}

    /** @param within how long it may be under way, as ISO 8601 writes a duration */
    private record Expected(String stage, String audience, boolean urgent, String within) {
        static Expected of(Telling telling) {
            var stage = telling.stage();
            return new Expected(
                    stage.name(),
                    telling.audience().name(),
                    stage.isUrgent(),
                    stage.limit().toString());
        }
    }
}
