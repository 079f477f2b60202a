package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.cases.Extendable;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.RunningClocks;
import org.huiyin.dispatch.store.RunningClocks.Recounted;
import org.huiyin.dispatch.store.RunningClocks.Running;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.WorkCalendar;
import org.huiyin.service.time.DatabaseClock;

/**
 * Counts again what an older edition of the calendar had counted, from the facts of each clock. A clock that has fired or was
 * stopped stays as it was told.
 */
@ApplicationScoped
public class RecomputeDeadlines {
    private static final String AUTHOR = "dispatch";
    private final RunningClocks clocks;
    private final CaseStore cases;
    private final CaseSteps steps;
    private final CaseUrging urging;
    private final Outbox outbox;
    private final CurrentCity city;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    RecomputeDeadlines(
            RunningClocks clocks,
            CaseStore cases,
            CaseSteps steps,
            CaseUrging urging,
            Outbox outbox,
            CurrentCity city,
            DatabaseClock clock,
            DispatchConfig config) {
        this.clocks = clocks;
        this.cases = cases;
        this.steps = steps;
        this.urging = urging;
        this.outbox = outbox;
        this.city = city;
        this.clock = clock;
        this.config = config;
    }

    /** One batch by the calendar in force; one clock per case, told where the new calendar makes a difference. */
    public Uni<Integer> run(Mutiny.Session session) {
        return run(session, city.get().calendar());
    }

    Uni<Integer> run(Mutiny.Session session, WorkCalendar calendar) {
        return clock.now(session).chain(now -> clocks.countedBefore(session, calendar.version(), config.sweepBatch())
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(0) : recount(session, found, calendar, now)));
    }

    private Uni<Integer> recount(Mutiny.Session session, List<Running> found, WorkCalendar calendar, Instant now) {
        List<Recounted> all = found.stream()
                .map(running -> new Recounted(running, calendar.deadline(running.facts())))
                .toList();
        List<Recounted> differing = all.stream().filter(Recounted::differs).toList();
        return cases.findAll(session, found.stream().map(Running::caseId).toList())
                .map(rows -> rows.stream().collect(Collectors.toMap(CaseRow::id, Function.identity())))
                .chain(rows -> tell(session, rows, differing, now).chain(() -> moveLadders(session, rows, differing)))
                .chain(session::flush)
                .chain(() -> clocks.set(session, all))
                .replaceWith(found.size());
    }

    private Uni<Void> tell(Mutiny.Session session, Map<UUID, CaseRow> rows, List<Recounted> all, Instant now) {
        List<NewEvent> events = all.stream()
                .map(recounted -> {
                    CaseRow row = rows.get(recounted.clock().caseId());
                    become(row, recounted);
                    return NewEvent.of(event(recounted, now), row.eventSeq(), now);
                })
                .toList();
        List<CaseStep> entries =
                all.stream().map(recounted -> entry(recounted, now)).toList();
        return steps.add(session, entries).chain(() -> outbox.append(session, events));
    }

    private static void become(CaseRow row, Recounted recounted) {
        Optional<Owned> moved = assignmentOf(row, recounted).map(owned -> with(owned, recounted.deadline()));
        if (moved.isPresent()) {
            row.become(moved.get(), 1);
        } else {
            row.tell(1);
        }
    }

    /** The state whose own deadline was counted again; nothing if it was another clock of the case. */
    private static Optional<Owned> assignmentOf(CaseRow row, Recounted recounted) {
        boolean answer = recounted.clock().kind() == DeadlineKind.RESOLUTION;
        return answer
                        && row.state() instanceof Owned owned
                        && owned.assignment().cycle() == recounted.clock().cycle()
                ? Optional.of(owned)
                : Optional.empty();
    }

    private static Owned with(Owned owned, Deadline deadline) {
        if (owned instanceof Extendable running) {
            return running.extend(deadline);
        }
        return owned instanceof Suspended suspended ? suspended.until(deadline) : owned;
    }

    private Uni<Void> moveLadders(Mutiny.Session session, Map<UUID, CaseRow> rows, List<Recounted> all) {
        return Multi.createFrom()
                .iterable(all)
                .filter(recounted -> assignmentOf(rows.get(recounted.clock().caseId()), recounted)
                        .filter(Extendable.class::isInstance)
                        .isPresent())
                .onItem()
                .transformToUniAndConcatenate(recounted -> urging.moveTo(
                        session,
                        recounted.clock().caseId(),
                        recounted.clock().cycle(),
                        recounted.deadline(),
                        recounted.clock().facts().start()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static CaseStep entry(Recounted recounted, Instant now) {
        Running running = recounted.clock();
        String detail = running.kind() + " " + running.cycle() + " "
                + recounted.deadline().dueOn();
        return new CaseStep(
                running.caseId(), now, AUTHOR, "DEADLINE_RECOMPUTED", running.round(), running.section(), detail);
    }

    private static CaseDeadlineRecomputed event(Recounted recounted, Instant now) {
        Running running = recounted.clock();
        Deadline deadline = recounted.deadline();
        return new CaseDeadlineRecomputed(
                running.caseId(),
                running.round(),
                running.kind().name(),
                running.cycle(),
                running.section(),
                running.unit(),
                running.dueAt(),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.calendarVersion(),
                deadline.provisional(),
                now);
    }
}
