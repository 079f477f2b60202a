package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.Topic;

/** Cases as they were folded before. A row counts as long as the log holds the same events of its case, no fewer and no more. */
@ApplicationScoped
public class KeptCaseRows {
    private static final int LOCK_SPACE = 7112;

    /**
     * The log only grows: as many events until an instant as were folded, all of them until that instant, are the same ones. Both indexes
     * are walked along the same subjects in one go. All cases in one row, since rows cost more than bytes.
     */
    private static final String STILL_TRUE =
            """
            with wanted as materialized (select cast(string_to_array(?, ',') as uuid[]) as subjects)
            select coalesce(string_agg(cast(kept.subject as text), chr(31)), ''),
              concat('[', string_agg(kept.content, ','), ']')
            from (
              select subject, count(*) as events from event_log
              where subject = any((select subjects from wanted)::uuid[]) and topic in (?, ?) and recorded_at <= ?
              group by subject) as logged
            join folded_case kept on kept.subject = logged.subject and kept.events = logged.events
            where kept.subject = any((select subjects from wanted)::uuid[])
              and kept.edition = ? and kept.last_recorded_at <= ?""";
    /**
     * A look at the past makes nobody forget what came later. Rows that would stay as they are must not even be tried: the attempt would
     * lock them until the run ends. One run keeps at a time, and another one does without.
     */
    private static final String KEEP =
            """
            insert into folded_case as kept (edition, subject, events, last_recorded_at, content)
            select ?, cast(subject as uuid), cast(events as bigint), cast(recorded_at as timestamptz), content
            from unnest(string_to_array(?, chr(31)), string_to_array(?, chr(31)), string_to_array(?, chr(31)),
              string_to_array(?, chr(31))) as one(subject, events, recorded_at, content)
            where (select pg_try_advisory_xact_lock(%d, 0))
              and not exists (select from folded_case there where there.subject = cast(one.subject as uuid)
                and there.edition = ? and there.events >= cast(one.events as bigint))
            order by subject
            on conflict (subject) do update set edition = excluded.edition, events = excluded.events,
              last_recorded_at = excluded.last_recorded_at, content = excluded.content
            where kept.edition <> excluded.edition or kept.events < excluded.events"""
                    .formatted(LOCK_SPACE);
    /** JSON has no such letter. */
    private static final String SEPARATOR = "\u001f";

    /** Those of the cases about which nothing else was recorded until an instant, folded by the same code. */
    public Uni<KeptPage> stillTrue(Mutiny.Session session, List<UUID> cases, Instant asOf, String edition) {
        return Statements.list(
                        session,
                        STILL_TRUE,
                        row -> new KeptPage(row.ids(0), row.text(1)),
                        cases.stream().map(UUID::toString).collect(Collectors.joining(",")),
                        Topic.COMPLAINTS.wireName(),
                        Topic.CASES.wireName(),
                        asOf,
                        edition,
                        asOf)
                .map(rows -> rows.get(0));
    }

    public Uni<Void> keep(Mutiny.Session session, List<KeptCase> cases, String edition) {
        return cases.isEmpty()
                ? Uni.createFrom().voidItem()
                : Statements.insert(
                        session,
                        KEEP,
                        edition,
                        joined(cases, one -> one.subject().toString()),
                        joined(cases, one -> Long.toString(one.events())),
                        joined(cases, one -> one.lastRecordedAt().toString()),
                        joined(cases, KeptCase::content),
                        edition);
    }

    private static String joined(List<KeptCase> cases, Function<KeptCase, String> column) {
        return cases.stream().map(column).collect(Collectors.joining(SEPARATOR));
    }
}
