package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.Topic;

/** The log of all events that were applied, read as of an instant. */
@ApplicationScoped
public class EventLogRows {
    private static final String CASES =
            """
            select coalesce(string_agg(cast(subject as text), chr(31) order by subject), ''), 0
            from (select distinct subject from event_log
              where topic in (?, ?) and recorded_at >= ? and recorded_at <= ?) as told""";
    /** The database hashes faster than a small service, and while that one reads. */
    private static final String HASH = "encode(sha256(convert_to(body, 'UTF8')), 'hex')";

    private static final String COLUMNS = "select event_id, topic, subject, sequence, type, body, " + HASH
            + ", kafka_partition, kafka_offset from event_log ";
    /**
     * One row for each case, since rows cost more than bytes, and through the index, since a planner may prefer to read everything
     * until the instant. Within a row events are parted by chr(30), their columns by chr(31): JSON has neither.
     */
    private static final String OF_CASES =
            """
            select wanted.subject, logged.last_recorded_at, logged.events
            from unnest(cast(string_to_array(?, ',') as uuid[])) with ordinality as wanted(subject, place)
            cross join lateral (
              select string_agg(concat_ws(chr(31), event_id, topic, sequence, type, %s, kafka_partition, kafka_offset, body),
                chr(30) order by topic desc, sequence) as events, max(recorded_at) as last_recorded_at
              from event_log
              where event_log.subject = wanted.subject and topic in (?, ?) and recorded_at <= ?) as logged
            where logged.events is not null
            order by wanted.place"""
                    .formatted(HASH);

    private static final String REGISTER = COLUMNS
            + "where event_id in (select distinct on (subject) event_id from event_log"
            + " where topic = ? and type = 'section.registered.v1' and recorded_at <= ?"
            + " order by subject, sequence desc) order by subject";

    /**
     * An event as the log holds it.
     *
     * @param bodyHash SHA-256 of the body in UTF-8, hexadecimal
     */
    public record Logged(
            UUID eventId,
            String topic,
            UUID subject,
            long sequence,
            String type,
            String body,
            String bodyHash,
            int partition,
            long offset) {}

    /** Cases of which something was recorded from one instant until another, both included; in the order of their ids. */
    public Uni<List<UUID>> casesBetween(Mutiny.Session session, Instant from, Instant asOf) {
        return Statements.list(
                        session,
                        CASES,
                        row -> row.ids(0),
                        Topic.COMPLAINTS.wireName(),
                        Topic.CASES.wireName(),
                        from,
                        asOf)
                .map(rows -> rows.get(0));
    }

    /** All that was recorded of these cases until an instant; nothing for a case of which there was nothing yet. */
    public Uni<List<LoggedCase>> ofCases(Mutiny.Session session, List<UUID> cases, Instant asOf) {
        return cases.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Statements.list(
                        session,
                        OF_CASES,
                        row -> new LoggedCase(row.id(0), row.time(1), row.text(2)),
                        cases.stream().map(UUID::toString).collect(Collectors.joining(",")),
                        Topic.COMPLAINTS.wireName(),
                        Topic.CASES.wireName(),
                        asOf);
    }

    /** The last entry of every section in the register until an instant. */
    public Uni<List<Logged>> register(Mutiny.Session session, Instant asOf) {
        return Statements.list(session, REGISTER, EventLogRows::logged, Topic.ORGANISATIONS.wireName(), asOf);
    }

    private static Logged logged(Columns row) {
        return new Logged(
                row.id(0),
                row.text(1),
                row.id(2),
                row.longNumber(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.number(7),
                row.longNumber(8));
    }
}
