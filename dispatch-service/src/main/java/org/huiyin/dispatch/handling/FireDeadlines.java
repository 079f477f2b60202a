package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.service.time.DatabaseClock;

/** Tells of each deadline that has run out, exactly once, however many replicas sweep at the same time. */
@ApplicationScoped
public class FireDeadlines {
    private static final String AUTHOR = "dispatch";
    private final Deadlines deadlines;
    private final CaseStore cases;
    private final CaseSteps steps;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    FireDeadlines(
            Deadlines deadlines,
            CaseStore cases,
            CaseSteps steps,
            Outbox outbox,
            DatabaseClock clock,
            DispatchConfig config) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Fires one batch, and answers how many deadlines were in it. */
    public Uni<Integer> run(Mutiny.Session session) {
        return clock.now(session).chain(now -> deadlines
                .fire(session, now, config.sweepBatch())
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(0)
                        : cases.findAll(session, ids).chain(rows -> tell(session, rows, now))));
    }

    private Uni<Integer> tell(Mutiny.Session session, List<CaseRow> rows, Instant now) {
        rows.forEach(row -> row.tell(1));
        List<CaseStep> entries = rows.stream().map(row -> entry(row, now)).toList();
        List<NewEvent> events = rows.stream().map(row -> event(row, now)).toList();
        return steps.add(session, entries)
                .chain(() -> outbox.append(session, events))
                .replaceWith(rows.size());
    }

    private static CaseStep entry(CaseRow row, Instant now) {
        Assignment assignment = assignment(row);
        return new CaseStep(
                row.id(),
                now,
                AUTHOR,
                "DEADLINE_MISSED",
                assignment.round(),
                assignment.to().section(),
                assignment.deadline().dueOn().toString());
    }

    private static NewEvent event(CaseRow row, Instant now) {
        return NewEvent.of(CaseEvents.deadlineMissed(row.id(), assignment(row), now), row.eventSeq(), now);
    }

    /** Only an owned case has an armed deadline. */
    private static Assignment assignment(CaseRow row) {
        return ((Owned) row.state()).assignment();
    }
}
