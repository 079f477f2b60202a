package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.BulletinIssued;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.BulletinStore;
import org.huiyin.dispatch.supervision.Bulletin;
import org.huiyin.dispatch.supervision.Objection;
import org.huiyin.dispatch.supervision.UnitFigures;
import org.huiyin.dispatch.supervision.Week;

/** Counts a week that is over, and freezes the figures as its bulletin (通报); each week has one. */
@ApplicationScoped
public class IssueBulletin {
    private final BulletinStore bulletins;
    private final Outbox outbox;
    private final CurrentCity city;

    IssueBulletin(BulletinStore bulletins, Outbox outbox, CurrentCity city) {
        this.bulletins = bulletins;
        this.outbox = outbox;
        this.city = city;
    }

    public Uni<Bulletin> run(Mutiny.Session session, Act act, Week wanted) {
        ZoneId zone = city.get().calendar().zone();
        Week week = Bulletin.forWeek(wanted, act.now(), zone).orThrow(Objections::problem);
        return bulletins
                .count(session, week.start(zone), week.end(zone))
                .map(counts -> Bulletin.of(week, figures(counts), act.author(), act.now()))
                .call(bulletin -> bulletins.add(session, bulletin).invoke(IssueBulletin::requireNew))
                .call(bulletin -> outbox.append(session, List.of(told(bulletin))));
    }

    private List<UnitFigures> figures(Map<String, Map<String, Integer>> counts) {
        return city.get().register().units().stream()
                .filter(unit -> counts.containsKey(unit.code()))
                .map(unit -> UnitFigures.of(unit, counts.get(unit.code())))
                .toList();
    }

    private static void requireNew(boolean added) {
        if (!added) {
            throw Objections.problem(Objection.BULLETIN_EXISTS);
        }
    }

    private static NewEvent told(Bulletin bulletin) {
        Week week = bulletin.week();
        BulletinIssued event = new BulletinIssued(
                bulletin.id(),
                week.toString(),
                week.firstDay(),
                week.lastDay(),
                bulletin.title().zh(),
                bulletin.title().en(),
                bulletin.issuedAt());
        return NewEvent.of(event, 1, bulletin.issuedAt());
    }
}
