package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CardWarned;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.evaluation.card.CaseClock;
import org.huiyin.evaluation.card.Terms;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.CaseClockRows;
import org.huiyin.service.time.DatabaseClock;

/** Warns before deadlines, and judges who has been overdue for long enough; once each, however many replicas sweep. */
@ApplicationScoped
class FireClocks implements Sweep {
    private final CardRows cards;
    private final CaseClockRows clocks;
    private final JudgeOffence judgeOffence;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final Terms terms;

    FireClocks(
            CardRows cards,
            CaseClockRows clocks,
            JudgeOffence judgeOffence,
            Outbox outbox,
            DatabaseClock clock,
            Terms terms) {
        this.cards = cards;
        this.clocks = clocks;
        this.judgeOffence = judgeOffence;
        this.outbox = outbox;
        this.clock = clock;
        this.terms = terms;
    }

    @Override
    public Uni<Integer> run(Mutiny.Session session, int limit) {
        // before any row: an event's transaction may hold the lock and be about to stop one of these clocks
        return cards.lock(session)
                .chain(() -> clock.now(session))
                .chain(now -> clocks.fire(session, now, limit)
                        .call(fired -> warn(session, fired, now))
                        .call(fired -> OneByOne.of(overdue(fired), one -> judgeOffence.judge(session, one.overdue()))))
                .map(List::size);
    }

    private static List<CaseClock> overdue(List<CaseClock> fired) {
        return fired.stream()
                .filter(one -> one.kind() == CaseClock.Kind.OVERDUE)
                .toList();
    }

    /** Who is told of a deadline only when it has passed is not warned any more. */
    private Uni<Void> warn(Mutiny.Session session, List<CaseClock> fired, Instant now) {
        List<NewEvent> warnings = fired.stream()
                .filter(one -> one.kind() == CaseClock.Kind.WARNING && now.isBefore(one.dueAt()))
                .map(one -> NewEvent.of(warned(one, now), 1, now))
                .toList();
        return outbox.append(session, warnings);
    }

    private CardWarned warned(CaseClock of, Instant now) {
        return new CardWarned(
                UUID.randomUUID(),
                of.caseId(),
                of.round(),
                of.section(),
                of.unit(),
                of.dueAt(),
                terms.dueOn(of.dueAt()),
                now);
    }
}
