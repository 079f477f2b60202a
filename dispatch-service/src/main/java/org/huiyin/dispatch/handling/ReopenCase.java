package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintReopeningAsked;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.RehandlingReason;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.service.time.DatabaseClock;

/** The complainant comes back after the strike-off: a new round for the same section; too late, or overtaken, it is only noted. */
@ApplicationScoped
public class ReopenCase {
    private static final String COMPLAINANT = "COMPLAINANT";
    private static final String REASON = RehandlingReason.REOPENED_BY_COMPLAINANT.name();
    private final CaseStore cases;
    private final CaseSteps steps;
    private final ChangeCase changeCase;
    private final CurrentCity city;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    ReopenCase(
            CaseStore cases,
            CaseSteps steps,
            ChangeCase changeCase,
            CurrentCity city,
            DatabaseClock clock,
            DispatchConfig config) {
        this.cases = cases;
        this.steps = steps;
        this.changeCase = changeCase;
        this.city = city;
        this.clock = clock;
        this.config = config;
    }

    public Uni<Void> run(Mutiny.Session session, ComplaintReopeningAsked asked) {
        return cases.lock(session, asked.complaintId())
                .chain(row -> clock.now(session).chain(now -> reopen(session, row, asked, now)));
    }

    private Uni<Void> reopen(Mutiny.Session session, CaseRow row, ComplaintReopeningAsked asked, Instant now) {
        if (row.state() instanceof StruckOff struckOff
                && row.round() == asked.round()
                && struckOff.reopen(asked.askedAt(), now, city.get().calendar(), config.reopeningDays())
                        instanceof Outcome.Moved<Assigned> moved) {
            Assigned again = moved.next();
            CaseChange change = CaseChange.of(
                    again,
                    "REOPENED",
                    REASON,
                    CaseEvents.reopened(row.id(), again.assignment(), REASON),
                    CaseEvents.assigned(row.id(), again.assignment()));
            return changeCase.write(session, row, change, COMPLAINANT, now).replaceWithVoid();
        }
        return steps.add(session, List.of(CaseEvents.noted(row, "REOPENING_NOTED", asked.reason(), now)));
    }
}
