package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.dated.Standing;
import org.huiyin.dispatch.store.CityRows;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.dispatch.store.SectionRows;

/** Puts the register of today in force: entries whose day has come take effect, and every section that changed is told once. */
@ApplicationScoped
public class PutInForce {
    private final EntryStore entries;
    private final CityRows rows;
    private final SectionRows sections;
    private final TellSections tellSections;
    private final ZoneId zone;

    PutInForce(
            EntryStore entries,
            CityRows rows,
            SectionRows sections,
            TellSections tellSections,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.entries = entries;
        this.rows = rows;
        this.sections = sections;
        this.tellSections = tellSections;
        this.zone = zone;
    }

    public LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** Whoever calls holds the register's lock. A register that would contradict itself fails and changes nothing. */
    Uni<Void> run(Mutiny.Session session, Instant now) {
        LocalDate today = day(now);
        return entries.holding(session, today)
                .map(Standing::of)
                .chain(standing -> write(session, standing, now))
                .chain(() -> entries.markInForce(session, today));
    }

    private Uni<Void> write(Mutiny.Session session, Standing standing, Instant now) {
        var register = standing.register();
        return rows.putTerritories(session, standing.territories())
                .chain(() -> rows.putUnits(session, standing.units()))
                .chain(() -> sections.put(session, register))
                .chain(changed -> tellSections.run(session, register, changed, now));
    }
}
