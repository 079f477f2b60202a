package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Statements on {@code letter_choice}. */
@ApplicationScoped
public class ChoiceRows {

    private static final String COMPLAINT =
            "select cast(to_jsonb(found) as text) from (select id from complaint_facts where number = ? limit 1) found";
    private static final String ONE =
            "select cast(to_jsonb(found) as text) from (select version, muted from letter_choice where recipient = ?) found";
    private static final String PUT =
            """
            insert into letter_choice (recipient, muted, version, set_by, set_at)
            select ?, string_to_array(?, ','), ?, ?, ?
            on conflict (recipient) do update set muted = excluded.muted, version = excluded.version,
              set_by = excluded.set_by, set_at = excluded.set_at
              where letter_choice.version = excluded.version - 1""";

    /** Empty if no complaint has this number. */
    public Uni<List<UUID>> complaint(Mutiny.Session session, String number) {
        return JsonRows.list(session, Id.class, COMPLAINT, number)
                .map(rows -> rows.stream().map(Id::id).toList());
    }

    /** Version 0 without a wish, if none was ever made. */
    public Uni<Choice> one(Mutiny.Session session, String recipient) {
        return JsonRows.list(session, Choice.class, ONE, recipient)
                .map(found -> found.isEmpty() ? new Choice(0, List.of()) : found.get(0));
    }

    /** Answers false, and writes nothing, unless the version before is the one that stands here. */
    public Uni<Boolean> put(Mutiny.Session session, String recipient, Choice next, Act act) {
        return one(session, recipient)
                .chain(former -> former.version() == next.version() - 1
                        ? JsonRows.execute(
                                session,
                                PUT,
                                recipient,
                                String.join(",", next.muted()),
                                next.version(),
                                act.by(),
                                act.at())
                        : Uni.createFrom().item(0))
                .map(written -> written > 0);
    }

    /** The stages of which a recipient wants no letters. */
    public record Choice(long version, List<String> muted) {}

    /** Who chose, and when. */
    public record Act(String by, Instant at) {}

    private record Id(UUID id) {}
}
