package org.huiyin.dispatch.handling;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseLimitMissed;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.store.CaseEnds;
import org.huiyin.dispatch.store.CaseEnds.End;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.dispatch.store.Deadlines.Missed;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.time.DatabaseClock;

/** Tells of each deadline that has run out, exactly once, however many replicas sweep at the same time. */
@ApplicationScoped
public class FireDeadlines {
    private static final String AUTHOR = "dispatch";
    private final Deadlines deadlines;
    private final CaseEnds ends;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    FireDeadlines(Deadlines deadlines, CaseEnds ends, Outbox outbox, DatabaseClock clock, DispatchConfig config) {
        this.deadlines = deadlines;
        this.ends = ends;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Fires one batch, and answers how long each deadline in it had been over. */
    public Uni<List<Duration>> run(Mutiny.Session session) {
        return clock.now(session).chain(now -> deadlines
                .fire(session, now, config.sweepBatch())
                .chain(missed -> missed.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : ends.of(session, missed.stream().map(Missed::caseId).toList())
                                .chain(found -> tell(session, found, missed, now))));
    }

    private Uni<List<Duration>> tell(Mutiny.Session session, Map<UUID, End> found, List<Missed> missed, Instant now) {
        List<CaseStep> entries = missed.stream().map(clock -> entry(clock, now)).toList();
        List<NewEvent> events = missed.stream()
                .map(clock -> NewEvent.of(
                        event(clock, now),
                        requireNonNull(found.get(clock.caseId())).eventSeq() + 1,
                        now))
                .toList();
        return ends.moveOn(session, found, entries)
                .chain(() -> outbox.append(session, events))
                .replaceWith(missed.stream()
                        .map(clock -> Duration.between(clock.dueAt(), now))
                        .toList());
    }

    private static CaseStep entry(Missed clock, Instant now) {
        String due = clock.dueAt().toString();
        return clock.kind() == DeadlineKind.RESOLUTION
                ? new CaseStep(clock.caseId(), now, AUTHOR, "DEADLINE_MISSED", clock.round(), clock.section(), due)
                : new CaseStep(
                        clock.caseId(),
                        now,
                        AUTHOR,
                        "LIMIT_MISSED",
                        clock.round(),
                        clock.section(),
                        clock.kind() + " " + clock.cycle() + " " + due);
    }

    private static PublishedEvent event(Missed clock, Instant now) {
        if (clock.kind() == DeadlineKind.RESOLUTION) {
            return new CaseDeadlineMissed(
                    clock.caseId(),
                    clock.round(),
                    requireNonNull(clock.section()),
                    requireNonNull(clock.unit()),
                    clock.dueAt(),
                    now);
        }
        return new CaseLimitMissed(
                clock.caseId(),
                clock.round(),
                clock.kind().name(),
                clock.cycle(),
                clock.section(),
                clock.unit(),
                clock.dueAt(),
                now);
    }
}
