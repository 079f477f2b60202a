package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Stage;
import org.jspecify.annotations.Nullable;

/** Reads in-app entries, always within the sight of one reader. */
@ApplicationScoped
public class InboxRows {

    private static final String ENTRIES =
            """
            select cast(to_jsonb(entry) as text) from (
              select e.id, e.complaint_id, e.audience, e.stage, e.facts, to_jsonb(s) as section, e.occurred_at, r.read_at
              from inbox_entry e left join inbox_reading r on r.entry_id = e.id and r.reader = ?
                left join section s on s.code = e.section
              where e.section = any(string_to_array(?, ',')) and e.audience = any(string_to_array(?, ','))
            """;
    private static final String BEFORE =
            ENTRIES + " and e.id < ? and (r.read_at is null or not ?) order by e.id desc limit ?) entry";
    private static final String AFTER = ENTRIES + " and e.id > ? order by e.id limit ?) entry";
    private static final String ONE = ENTRIES + " and e.id = ?) entry";

    private static final String HIGHEST =
            "select cast(to_jsonb(found) as text) from (select coalesce(max(id), 0) as id from inbox_entry) found";

    private static final String READ =
            "insert into inbox_reading (entry_id, reader, read_at) values (?, ?, ?) on conflict do nothing";

    /** Newest first. */
    public Uni<List<Entry>> before(Mutiny.Session session, Sight sight, long id, boolean unreadOnly, int limit) {
        return JsonRows.list(
                session,
                Entry.class,
                BEFORE,
                sight.reader(),
                sight.sectionList(),
                sight.audienceList(),
                id,
                unreadOnly,
                limit);
    }

    /** Oldest first. */
    public Uni<List<Entry>> after(Mutiny.Session session, Sight sight, long id, int limit) {
        return JsonRows.list(
                session, Entry.class, AFTER, sight.reader(), sight.sectionList(), sight.audienceList(), id, limit);
    }

    /** Empty if there is no such entry in sight. */
    public Uni<List<Entry>> one(Mutiny.Session session, Sight sight, long id) {
        return JsonRows.list(session, Entry.class, ONE, sight.reader(), sight.sectionList(), sight.audienceList(), id);
    }

    /** The highest id of all: if it has not grown, nobody has anything new. */
    public Uni<Long> highest(Mutiny.Session session) {
        return JsonRows.list(session, Highest.class, HIGHEST)
                .map(rows -> rows.get(0).id());
    }

    public Uni<Void> markRead(Mutiny.Session session, Sight sight, long id, Instant now) {
        return JsonRows.execute(session, READ, id, sight.reader(), now).replaceWithVoid();
    }

    /** What one reader may see: the entries of their sections for their audiences. */
    public record Sight(String reader, Set<String> sections, Set<Audience> audiences) {

        String sectionList() {
            return String.join(",", sections);
        }

        String audienceList() {
            return String.join(",", audiences.stream().map(Audience::name).toList());
        }
    }

    /** An entry as stored; words are found for it when it is shown. */
    public record Entry(
            long id,
            UUID complaintId,
            Audience audience,
            Stage stage,
            StoredFacts facts,
            @Nullable StoredSection section,
            Instant occurredAt,
            @Nullable Instant readAt) {}

    private record Highest(long id) {}
}
