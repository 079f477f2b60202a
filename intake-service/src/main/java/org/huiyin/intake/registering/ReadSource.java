package org.huiyin.intake.registering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.catalogue.Entry;
import org.huiyin.intake.source.Source;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.store.SourceRow;
import org.huiyin.intake.store.Sources;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;

/** Shows the list of open sources to everybody, and one with its terms to those who may see them. */
@ApplicationScoped
public class ReadSource {
    private final RequestSessions sessions;
    private final Sources sources;
    private final DatabaseClock clock;
    private final ZoneId zone;

    ReadSource(
            RequestSessions sessions,
            Sources sources,
            DatabaseClock clock,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.sessions = sessions;
        this.sources = sources;
        this.clock = clock;
        this.zone = zone;
    }

    /** A view and the tag of its version. */
    public record Shown(SourceView view, String tag) {}

    /** Those that something may be filed under, in their order. */
    public Uni<List<Entry>> open() {
        return sessions.withTransaction(session -> sources.all(session)).map(rows -> rows.stream()
                .filter(row -> row.state.equals(Source.State.ACTIVE.name()))
                .map(row -> new Entry(row.code, row.zh, row.en))
                .toList());
    }

    /** A partner sees the source that is bound to its client; any other is not there. */
    public Uni<Shown> read(Actor actor, SourceCode code) {
        return sessions.withTransaction(session -> sources.find(session, code)
                .map(found -> found.filter(row -> maySee(actor, row)).orElseThrow(Problems::notFound))
                .chain(row -> clock.now(session)
                        .chain(now -> view(session, row, now))
                        .map(view -> new Shown(view, IfMatch.tag(row.version)))));
    }

    private static boolean maySee(Actor actor, SourceRow row) {
        return actor.hasAny(Roles.ADMIN, Roles.AUDITOR) || (row.client != null && row.client.equals(actor.client()));
    }

    Uni<SourceView> view(Mutiny.Session session, SourceRow row, Instant now) {
        return sources.filed(session, new SourceCode(row.code), LocalDate.ofInstant(now, zone))
                .map(filed -> SourceView.of(row, filed));
    }
}
