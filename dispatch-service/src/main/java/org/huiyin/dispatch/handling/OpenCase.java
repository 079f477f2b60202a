package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.likeness.Sketch;
import org.huiyin.dispatch.routing.Route;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.LikenessRow;
import org.huiyin.dispatch.store.Likenesses;
import org.huiyin.dispatch.store.Matter;
import org.huiyin.dispatch.store.RouteColumns;
import org.huiyin.service.time.DatabaseClock;

/**
 * Opens the cases of complaints and proposes sections, or puts them into the triage queue. Two statements for all of them, and
 * batches of rows.
 */
@ApplicationScoped
public class OpenCase {
    private static final String AUTHOR = "dispatch";
    private final CurrentCity city;
    private final CaseSteps steps;
    private final Likenesses likenesses;
    private final Outbox outbox;
    private final DatabaseClock clock;

    public OpenCase(CurrentCity city, CaseSteps steps, Likenesses likenesses, Outbox outbox, DatabaseClock clock) {
        this.city = city;
        this.steps = steps;
        this.likenesses = likenesses;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<Void> run(Mutiny.Session session, List<ReceivedEvent<ComplaintFiled>> filed) {
        return clock.now(session).chain(now -> open(session, filed, now));
    }

    private Uni<Void> open(Mutiny.Session session, List<ReceivedEvent<ComplaintFiled>> filed, Instant now) {
        var cases = new LinkedHashMap<CaseRow, CaseStep>();
        var compared = new ArrayList<LikenessRow>();
        var told = new ArrayList<NewEvent>();
        for (ReceivedEvent<ComplaintFiled> event : filed) {
            ComplaintFiled complaint = event.payload();
            CaseRow row = new CaseRow(complaint.complaintId(), matter(complaint), route(complaint), now);
            cases.put(row, first(row));
            compared.add(likeness(complaint));
            told.add(new NewEvent(opened(row), row.eventSeq(), now, Map.of("intake", event.sequence())));
        }
        return steps.open(session, cases)
                .chain(() -> likenesses.add(session, compared))
                .chain(() -> outbox.append(session, told));
    }

    private RouteColumns route(ComplaintFiled complaint) {
        City current = city.get();
        Route route = current.routing().route(complaint.category(), complaint.territory());
        return Routes.columns(route, current.register());
    }

    private Matter matter(ComplaintFiled complaint) {
        return new Matter(
                complaint.number(),
                complaint.kind(),
                complaint.category(),
                complaint.territory(),
                complaint.channel(),
                complaint.source(),
                complaint.language(),
                complaint.anonymous(),
                complaint.filedAt(),
                LocalDate.ofInstant(complaint.filedAt(), city.get().calendar().zone()));
    }

    private static LikenessRow likeness(ComplaintFiled complaint) {
        Sketch sketch = Sketch.read(complaint.sketch()).orElse(null);
        return new LikenessRow(complaint.complaintId(), complaint.complainantKey(), complaint.enterpriseKey(), sketch);
    }

    private static CaseStep first(CaseRow row) {
        RouteColumns route = row.route();
        return new CaseStep(
                row.id(), row.openedAt(), AUTHOR, "OPENED", row.round(), route.routedSection(), route.routeReason());
    }

    private static CaseOpened opened(CaseRow row) {
        return new CaseOpened(
                row.id(),
                row.matter().number(),
                row.matter().kind(),
                row.matter().category(),
                row.matter().territory(),
                row.openedAt(),
                row.route().routedSection(),
                row.route().routedUnit(),
                row.route().routeReason(),
                row.route().ruleVersion());
    }
}
