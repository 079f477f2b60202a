package org.huiyin.intake.helping;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.help.OfficeDay;
import org.huiyin.intake.store.register.EnterpriseRows;
import org.huiyin.intake.store.register.EnterpriseRows.Stored;
import org.huiyin.intake.store.register.HelperRows;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Lets staff through to every enterprise, and helpers to those that they help today; everything else does not exist. */
@ApplicationScoped
public class EnterpriseGate {
    private final EnterpriseRows enterprises;
    private final HelperRows helpers;
    private final DatabaseClock clock;
    private final OfficeDay day;

    EnterpriseGate(EnterpriseRows enterprises, HelperRows helpers, DatabaseClock clock, OfficeDay day) {
        this.enterprises = enterprises;
        this.helpers = helpers;
        this.clock = clock;
        this.day = day;
    }

    public Uni<Stored> admit(Mutiny.Session session, Actor actor, String creditCode) {
        return clock.now(session).chain(now -> admit(session, actor, creditCode, now));
    }

    public Uni<Stored> admit(Mutiny.Session session, Actor actor, String creditCode, Instant now) {
        return sight(session, actor, now)
                .chain(codes -> enterprises.find(session, creditCode).map(found -> found.filter(
                                stored -> codes == null || codes.contains(stored.creditCode()))
                        .orElseThrow(Problems::notFound)));
    }

    /** Credit codes of the enterprises in sight; null for all of them. */
    public Uni<@Nullable Set<String>> sight(Mutiny.Session session, Actor actor, Instant now) {
        return Sight.seesAll(actor) || actor.has(Roles.ADMIN)
                ? Uni.createFrom().nullItem()
                : helpers.helped(session, actor.subject(), day.of(now)).map(codes -> codes);
    }
}
