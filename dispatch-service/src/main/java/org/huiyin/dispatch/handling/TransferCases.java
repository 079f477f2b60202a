package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Transferable;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Transfers;
import org.huiyin.service.time.DatabaseClock;

/**
 * Hands open cases over to whoever has the work of their section since a reorganisation: an act of its own for each case, with history
 * and events. Round and deadline go on; cases that were answered stay with the section that answered.
 */
@ApplicationScoped
public class TransferCases {
    private static final String AUTHOR = "dispatch";
    private final Transfers transfers;
    private final CaseStore cases;
    private final ChangeCase changeCase;
    private final CurrentCity city;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    TransferCases(
            Transfers transfers,
            CaseStore cases,
            ChangeCase changeCase,
            CurrentCity city,
            DatabaseClock clock,
            DispatchConfig config) {
        this.transfers = transfers;
        this.cases = cases;
        this.changeCase = changeCase;
        this.city = city;
        this.clock = clock;
        this.config = config;
    }

    /** Hands one batch over, and answers how many cases were in it. */
    public Uni<Integer> run(Mutiny.Session session) {
        return clock.now(session).chain(now -> transfers
                .due(session, LocalDate.ofInstant(now, city.get().calendar().zone()), config.sweepBatch())
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.<CaseRow>of()) : cases.lockAll(session, ids))
                .chain(rows -> handOver(session, rows, now)));
    }

    private Uni<Integer> handOver(Mutiny.Session session, List<CaseRow> rows, Instant now) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> handOver(session, row, now))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    /** A replica that has not read the new register yet leaves the case for a moment. */
    private Uni<Integer> handOver(Mutiny.Session session, CaseRow row, Instant now) {
        if (!(row.state() instanceof Transferable open)) {
            return Uni.createFrom().item(0); // somebody was faster
        }
        Assignment former = open.assignment();
        Optional<Appointment> heir = heir(row, former);
        if (heir.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Appointment to = heir.get();
        CaseChange change = CaseChange.of(
                open.handOver(to),
                "TRANSFERRED",
                to.section(),
                event(row, former, to, now),
                CaseEvents.assigned(row.id(), open.handOver(to).assignment()));
        return changeCase
                .write(session, row, change, AUTHOR, now)
                .chain(written -> session.flush())
                .chain(() ->
                        transfers.handClocksOver(session, row.id(), former.to().section(), to))
                .replaceWith(1);
    }

    private Optional<Appointment> heir(CaseRow row, Assignment former) {
        return city.get()
                .register()
                .successor(former.to().section(), row.matter().category())
                .map(TransferCases::appointment)
                .filter(to -> !to.section().equals(former.to().section())
                        || !to.unit().equals(former.to().unit()));
    }

    private static Appointment appointment(Section section) {
        return new Appointment(section.code(), section.unit(), section.leader().code());
    }

    private static CaseTransferred event(CaseRow row, Assignment former, Appointment to, Instant now) {
        return new CaseTransferred(
                row.id(),
                former.round(),
                former.to().section(),
                former.to().unit(),
                to.section(),
                to.unit(),
                to.leader(),
                former.deadline().dueAt(),
                now);
    }
}
