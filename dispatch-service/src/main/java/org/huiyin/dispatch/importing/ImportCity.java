package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.city.CityData;
import org.huiyin.dispatch.city.Editions;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.store.CityReader;
import org.huiyin.dispatch.store.CityRows;
import org.huiyin.dispatch.store.SectionRows;
import org.huiyin.service.time.DatabaseClock;

/** Imports each data set whose edition is newer than the one in force; every section that changed is told once. */
@ApplicationScoped
public class ImportCity {
    private final CityRows rows;
    private final SectionRows sections;
    private final CityReader reader;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final ZoneId zone;

    public ImportCity(
            CityRows rows,
            SectionRows sections,
            CityReader reader,
            Outbox outbox,
            DatabaseClock clock,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.rows = rows;
        this.sections = sections;
        this.reader = reader;
        this.outbox = outbox;
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
        return rows.putTerritories(session, work.data().territories())
                .chain(() -> rows.putUnits(session, work.data().units()))
                .chain(() -> sections.put(session, work.checked().register()))
                .chain(changed -> tell(session, changed, work))
                .chain(() -> rows.markEdition(session, "register", edition, work.now()));
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

    private Uni<Void> tell(Mutiny.Session session, List<SectionRows.Changed> changed, Work work) {
        Register register = work.checked().register();
        List<NewEvent> events = changed.stream()
                .filter(entry -> register.handlingSection(entry.code()).isPresent())
                .map(entry -> NewEvent.of(
                        event(register, register.section(entry.code()).orElseThrow()), entry.sequence(), work.now()))
                .toList();
        return outbox.append(session, events);
    }

    private static SectionRegistered event(Register register, Section section) {
        Unit unit = register.unitOf(section);
        return new SectionRegistered(
                SectionRows.idOf(section.code()),
                section.code(),
                section.name().zh(),
                section.name().en(),
                unit.code(),
                unit.name().zh(),
                unit.name().en(),
                unit.level().name(),
                section.territory(),
                section.industry(),
                section.leader().code(),
                section.leader().mailbox(),
                section.mailbox(),
                section.validFrom());
    }

    private record Work(CityData data, City checked, Editions inForce, Instant now) {}
}
