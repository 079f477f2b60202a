package org.huiyin.intake.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.store.ImportLines;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportStore;
import org.huiyin.intake.store.RowOutcome;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/** Shows files of complaints to whoever sent them, and all of them to the office's clerks, administrators and auditors. */
@ApplicationScoped
public class ReadImports {
    private final RequestSessions sessions;
    private final ImportStore imports;
    private final ImportLines lines;

    ReadImports(RequestSessions sessions, ImportStore imports, ImportLines lines) {
        this.sessions = sessions;
        this.imports = imports;
        this.lines = lines;
    }

    /** Which rows of a file are asked for. */
    public record Wanted(@Nullable RowOutcome outcome, int afterLine, int limit) {}

    public Uni<List<ImportRow>> list(Actor actor, ImportStore.Before before, int limit) {
        String sender = seesAll(actor) ? null : actor.subject();
        return sessions.withTransaction(session -> imports.list(session, sender, before, limit));
    }

    public Uni<ImportRow> one(Actor actor, UUID id) {
        return sessions.withTransaction(session -> find(session, actor, id));
    }

    public Uni<List<ImportLines.Told>> rows(Actor actor, UUID id, Wanted wanted) {
        return sessions.withTransaction(session -> find(session, actor, id)
                .chain(row -> lines.list(session, id, wanted.outcome(), wanted.afterLine(), wanted.limit())));
    }

    /** 404 for what does not exist and for what somebody else sent. */
    public Uni<ImportRow> find(Mutiny.Session session, Actor actor, UUID id) {
        return imports.find(session, id).map(found -> found.filter(
                        row -> seesAll(actor) || row.sender().subject().equals(actor.subject()))
                .orElseThrow(Problems::notFound));
    }

    private static boolean seesAll(Actor actor) {
        return actor.hasAny(Roles.INTAKE_CLERK, Roles.ADMIN, Roles.AUDITOR);
    }
}
