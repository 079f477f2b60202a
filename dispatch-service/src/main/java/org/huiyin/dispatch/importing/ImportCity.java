package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.city.CityData;
import org.huiyin.dispatch.city.Editions;
import org.huiyin.dispatch.dated.Entries;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.store.CityReader;
import org.huiyin.dispatch.store.CityRows;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.service.time.DatabaseClock;

/** Imports each data set whose edition is newer than the one in force; every section that changed is told once. */
@ApplicationScoped
public class ImportCity {
    private final CityRows rows;
    private final EntryStore entries;
    private final PutInForce putInForce;
    private final CityReader reader;
    private final DatabaseClock clock;
    private final ZoneId zone;

    public ImportCity(
            CityRows rows,
            EntryStore entries,
            PutInForce putInForce,
            CityReader reader,
            DatabaseClock clock,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.rows = rows;
        this.entries = entries;
        this.putInForce = putInForce;
        this.reader = reader;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One transaction; replicas that start together do it one after another, and only the first finds work. The data sets
     * are read only if one of them is newer than what is in force.
     */
    public Uni<Void> run(Mutiny.Session session, Editions offered, Supplier<CityData> data) {
        return reader.editions(session)
                .chain(inForce -> offered.newerThan(inForce)
                        ? rows.lock(session).chain(() -> importNewer(session, data.get()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> importNewer(Mutiny.Session session, CityData data) {
        City checked = City.of(data, zone);
        return reader.editions(session).chain(inForce -> clock.now(session)
                .chain(now -> importNewer(session, new Work(data, checked, inForce, now))));
    }

    private Uni<Void> importNewer(Mutiny.Session session, Work work) {
        return importRegister(session, work)
                .chain(() -> importRouting(session, work))
                .chain(() -> importCalendar(session, work));
    }

    private Uni<Void> importRegister(Mutiny.Session session, Work work) {
        int edition = work.data().editions().register();
        if (edition <= work.inForce().register()) {
            return Uni.createFrom().voidItem();
        }
        return entries.seed(session, seed(work.checked().register()), putInForce.day(work.now()), work.now())
                .chain(() -> putInForce.run(session, work.now()))
                .chain(() -> rows.markEdition(session, "register", edition, work.now()));
    }

    private static List<Entry> seed(Register register) {
        return Stream.of(
                        register.territories().all().stream().map(Entries::of),
                        register.units().stream().map(Entries::of),
                        register.sections().stream().flatMap(section -> Entries.of(section).stream()))
                .flatMap(Function.identity())
                .toList();
    }

    private Uni<Void> importRouting(Mutiny.Session session, Work work) {
        int edition = work.data().editions().routing();
        if (edition <= work.inForce().routing()) {
            return Uni.createFrom().voidItem();
        }
        return rows.addRules(session, edition, work.data().rules())
                .chain(() -> rows.addLimits(session, edition, work.data().limits()))
                .chain(() -> rows.markEdition(session, "routing", edition, work.now()));
    }

    private Uni<Void> importCalendar(Mutiny.Session session, Work work) {
        Editions editions = work.data().editions();
        if (editions.calendar() <= work.inForce().calendar()) {
            return Uni.createFrom().voidItem();
        }
        return rows.addDays(session, editions, work.data().days())
                .chain(() -> rows.markEdition(session, "calendar", editions.calendar(), work.now()));
    }

    private record Work(CityData data, City checked, Editions inForce, Instant now) {}
}
