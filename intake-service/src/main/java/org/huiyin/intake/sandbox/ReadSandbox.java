package org.huiyin.intake.sandbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.reading.ComplaintView;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.store.Sandboxes;
import org.huiyin.intake.store.Sandboxes.Window;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Shows what is in a client's sandbox. */
@ApplicationScoped
public class ReadSandbox {
    private final RequestSessions sessions;
    private final Sandboxes sandboxes;
    private final MasterKey masterKey;
    private final DatabaseClock clock;

    ReadSandbox(RequestSessions sessions, Sandboxes sandboxes, MasterKey masterKey, DatabaseClock clock) {
        this.sessions = sessions;
        this.sandboxes = sandboxes;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** A view and the tag of its version. */
    public record Shown(ComplaintView view, String tag) {}

    public Uni<Shown> read(String client, String number) {
        return sessions.withTransaction(
                        session -> clock.now(session).chain(now -> sandboxes.find(session, client, number, now)))
                .map(found -> found.orElseThrow(Problems::notFound))
                .map(row -> new Shown(SandboxViews.view(row, row.open(masterKey)), IfMatch.tag(row.version)));
    }

    /** Newest first; {@code before} is the running number that the page before ended with. */
    public Uni<Page<ComplaintSummary>> list(String client, @Nullable Long before, int size) {
        return sessions.withTransaction(session -> clock.now(session)
                        .chain(now -> sandboxes.list(session, client, now, new Window(before, size + 1))))
                .map(rows -> Page.of(rows, size, row -> Cursor.of(row.serial))
                        .map(row -> SandboxViews.summary(row, row.open(masterKey))));
    }
}
