package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseUrged;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.handling.DispatchConfig;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.limits.Audience;
import org.huiyin.dispatch.limits.Ladder;
import org.huiyin.dispatch.limits.Rung;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Urgings;
import org.huiyin.dispatch.store.Urgings.Climb;
import org.huiyin.dispatch.store.Urgings.Reached;
import org.huiyin.dispatch.supervision.OrderReason;
import org.huiyin.service.time.DatabaseClock;

/**
 * Tells of each rung of the urging ladder (催办) that was reached, exactly once and in order, however many replicas sweep and
 * however far the clock jumps. The last rung issues a supervision order.
 */
@ApplicationScoped
public class UrgeSections {
    private static final String AUTHOR = "dispatch";
    private static final String INSTRUCTION = "逾期仍未答复，请书面说明原因并尽快办结。";
    private static final int USUAL_ANSWER = 3;
    private final Urgings urgings;
    private final CaseStore cases;
    private final TellCase tellCase;
    private final IssueOrder issueOrder;
    private final CurrentCity city;
    private final DatabaseClock clock;
    private final DispatchConfig config;

    UrgeSections(
            Urgings urgings,
            CaseStore cases,
            TellCase tellCase,
            IssueOrder issueOrder,
            CurrentCity city,
            DatabaseClock clock,
            DispatchConfig config) {
        this.urgings = urgings;
        this.cases = cases;
        this.tellCase = tellCase;
        this.issueOrder = issueOrder;
        this.city = city;
        this.clock = clock;
        this.config = config;
    }

    /** One batch; one rung per assignment, so that the next one is told after it. Answers how many there were. */
    public Uni<Integer> run(Mutiny.Session session) {
        return clock.now(session).chain(now -> urgings.due(session, now, config.sweepBatch())
                .chain(reached -> reached.isEmpty()
                        ? Uni.createFrom().item(0)
                        : cases.findAll(
                                        session,
                                        reached.stream().map(Reached::caseId).toList())
                                .chain(rows -> tell(session, byId(rows), reached, now))));
    }

    private Uni<Integer> tell(Mutiny.Session session, Map<UUID, CaseRow> rows, List<Reached> reached, Instant now) {
        List<Told> told = reached.stream()
                .map(rung -> told(rows.get(rung.caseId()), rung, now))
                .toList();
        return tellCase.run(session, told)
                .chain(() -> issueOrders(session, rows, reached, now))
                .chain(() -> session.flush()) // before the statement that follows, which knows nothing of the session
                .chain(() ->
                        urgings.climb(session, reached.stream().map(this::climb).toList(), now))
                .replaceWith(reached.size());
    }

    private Uni<Void> issueOrders(Mutiny.Session session, Map<UUID, CaseRow> rows, List<Reached> reached, Instant now) {
        return Multi.createFrom()
                .iterable(reached)
                .filter(rung -> rung.audience() == Audience.SUPERVISION)
                .onItem()
                .transformToUniAndConcatenate(
                        rung -> issueOrder.byTheHouse(session, rows.get(rung.caseId()), wish(rung), now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private IssueOrder.Wish wish(Reached reached) {
        int within = city.get().limits().ladder().rungs().stream()
                .filter(rung -> rung.step() == reached.step() && rung.answerWithin() != null)
                .mapToInt(Rung::answerWithin)
                .findFirst()
                .orElse(USUAL_ANSWER);
        return new IssueOrder.Wish(OrderReason.OVERDUE, INSTRUCTION, within);
    }

    private Climb climb(Reached reached) {
        City current = city.get();
        Ladder ladder = current.limits().ladder();
        return new Climb(
                reached,
                ladder.after(reached.step(), reached.dueOn(), reached.startedAt(), current.calendar())
                        .orElse(null));
    }

    private static Told told(CaseRow row, Reached reached, Instant now) {
        CaseStep step = new CaseStep(
                row.id(),
                now,
                AUTHOR,
                "URGED",
                reached.round(),
                reached.section(),
                reached.step() + " " + reached.audience());
        return new Told(row, step, event(reached, now));
    }

    private static CaseUrged event(Reached reached, Instant now) {
        return new CaseUrged(
                reached.caseId(),
                reached.round(),
                reached.cycle(),
                reached.section(),
                reached.unit(),
                reached.step(),
                reached.audience().name(),
                reached.dueAt(),
                now);
    }

    private static Map<UUID, CaseRow> byId(List<CaseRow> rows) {
        return rows.stream().collect(Collectors.toMap(CaseRow::id, Function.identity()));
    }
}
