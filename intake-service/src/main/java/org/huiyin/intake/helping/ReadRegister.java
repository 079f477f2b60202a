package org.huiyin.intake.helping;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.intake.store.register.EnterpriseRows;
import org.huiyin.intake.store.register.EnterpriseRows.Stored;
import org.huiyin.intake.store.register.EnterpriseRows.Wanted;
import org.huiyin.intake.store.register.HelperRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Shows the entries of the register that are in somebody's sight. */
@ApplicationScoped
public class ReadRegister {
    private final RequestSessions sessions;
    private final EnterpriseGate gate;
    private final EnterpriseRows enterprises;
    private final HelperRows helpers;
    private final DatabaseClock clock;

    ReadRegister(
            RequestSessions sessions,
            EnterpriseGate gate,
            EnterpriseRows enterprises,
            HelperRows helpers,
            DatabaseClock clock) {
        this.sessions = sessions;
        this.gate = gate;
        this.enterprises = enterprises;
        this.helpers = helpers;
        this.clock = clock;
    }

    /** An entry and its version. */
    public record Shown(EnterpriseView view, long version) {}

    /** Narrows a list. */
    public record Narrowing(@Nullable Boolean aboveScale, @Nullable String territory, String after, int size) {}

    public Uni<Shown> enterprise(Actor actor, String creditCode) {
        return sessions.withTransaction(session -> gate.admit(session, actor, creditCode))
                .map(stored -> new Shown(EnterpriseView.of(stored), stored.version()));
    }

    public Uni<Page<EnterpriseView>> enterprises(Actor actor, Narrowing narrowing) {
        return sessions.withTransaction(session -> clock.now(session)
                        .chain(now -> gate.sight(session, actor, now))
                        .chain(codes -> enterprises.list(
                                session,
                                new Wanted(narrowing.aboveScale(), narrowing.territory(), codes),
                                narrowing.after(),
                                narrowing.size() + 1)))
                .map(found -> Page.<Stored>of(found, narrowing.size(), stored -> Cursor.of(stored.creditCode()))
                        .map(EnterpriseView::of));
    }

    public Uni<HelperRows.Stored> helper(String code) {
        return sessions.withTransaction(session -> helpers.find(session, code))
                .map(found -> found.orElseThrow(Problems::notFound));
    }

    public Uni<Page<HelperRows.Stored>> helpers(String after, int size) {
        return sessions.withTransaction(session -> helpers.list(session, after, size + 1))
                .map(found -> Page.of(found, size, stored -> Cursor.of(stored.code())));
    }
}
