package org.huiyin.intake.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.store.ComplaintFilter;
import org.huiyin.intake.store.ComplaintFilter.Scope;
import org.huiyin.intake.store.ComplaintList;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** Lists the complaints in somebody's sight, newest first. */
@ApplicationScoped
public class ListComplaints {
    private final RequestSessions sessions;
    private final ComplaintList list;
    private final ComplaintViews views;

    ListComplaints(RequestSessions sessions, ComplaintList list, ComplaintViews views) {
        this.sessions = sessions;
        this.list = list;
        this.views = views;
    }

    /**
     * A page of the list.
     *
     * @param changesUntil for a list of changes: whoever asks for changes since then misses none
     */
    public record Listed(Page<ComplaintSummary> page, @Nullable Instant changesUntil) {}

    public Uni<Listed> list(ComplaintFilter filter) {
        return sessions.withTransaction(session -> changesUntil(session, filter)
                .chain(until -> find(session, filter).map(page -> new Listed(page, until.orElse(null)))));
    }

    /** The same within a session. */
    public Uni<Page<ComplaintSummary>> find(Mutiny.Session session, ComplaintFilter filter) {
        return list.find(session, filter).map(found -> Page.of(
                        found, filter.size(), stored -> Cursor.of(stored.row().id))
                .map(stored -> views.summary(stored.row(), stored.progress(), filter.scope() instanceof Scope.Own)));
    }

    /** Asked before the rows are read: what changes in between is read now, and again the next time. */
    private Uni<Optional<Instant>> changesUntil(Mutiny.Session session, ComplaintFilter filter) {
        return filter.wanted().changedSince() == null
                ? Uni.createFrom().item(Optional.empty())
                : list.changesAreSeenUntil(session).map(Optional::of);
    }

    /** What a list shows to somebody without further filters. */
    public static Scope scopeOf(Actor actor) {
        if (Sight.seesAll(actor)) {
            return new Scope.All();
        }
        return Sight.seesOwnSection(actor) ? new Scope.Sections(actor.sections()) : new Scope.Own(actor.subject());
    }
}
