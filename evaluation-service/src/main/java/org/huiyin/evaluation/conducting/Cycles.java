package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.store.CycleRows;
import org.huiyin.evaluation.store.CycleStepRows;
import org.huiyin.service.problem.Problems;

/** The only way to change a cycle: locked, with a step in its history, and told of unless it is a shadow. */
@ApplicationScoped
public class Cycles {
    private final CycleRows rows;
    private final CycleStepRows steps;
    private final Outbox outbox;

    public Cycles(CycleRows rows, CycleStepRows steps, Outbox outbox) {
        this.rows = rows;
        this.steps = steps;
        this.outbox = outbox;
    }

    /** 404 for no such cycle. */
    public Uni<Cycle> find(Mutiny.Session session, UUID id) {
        return rows.find(session, id).map(found -> found.orElseThrow(Problems::notFound));
    }

    /** Locked until the transaction ends; 404 for no such cycle. */
    public Uni<Cycle> lock(Mutiny.Session session, UUID id) {
        return rows.lock(session, id).map(found -> found.orElseThrow(Problems::notFound));
    }

    /** The same; 412 for another version than the one that was read. */
    public Uni<Cycle> lock(Mutiny.Session session, UUID id, long version) {
        return lock(session, id).invoke(cycle -> {
            if (cycle.version() != version) {
                throw Problems.preconditionFailed();
            }
        });
    }

    /** It does not move until the transaction ends, but others may hold it too. */
    public Uni<Cycle> hold(Mutiny.Session session, UUID id) {
        return rows.hold(session, id).map(found -> found.orElseThrow(Problems::notFound));
    }

    public Uni<Cycle> open(Mutiny.Session session, Act act, Cycle cycle, Step step) {
        return rows.add(session, cycle, act.author())
                .chain(() -> note(session, act, cycle, step))
                .replaceWith(cycle);
    }

    /** Stores what the rules allow, or fails with the problem that says why not. */
    public Uni<Cycle> move(Mutiny.Session session, Act act, Cycle locked, Decided decided) {
        Cycle next = decided.decision().orThrow(reason -> Refusals.problem(reason, locked));
        return rows.move(session, locked, next)
                .chain(() -> note(session, act, next, decided.step()))
                .replaceWith(next);
    }

    /** Notes what was done to a locked cycle that stays in its stage. */
    public Uni<Void> note(Mutiny.Session session, Act act, Cycle cycle, Step step) {
        var row = new CycleStepRows.Step(act.at(), act.author(), step.action(), cycle.stage(), step.detail());
        return steps.add(session, cycle.id(), row).chain(() -> tell(session, act, cycle, step.events()));
    }

    private Uni<Void> tell(Mutiny.Session session, Act act, Cycle cycle, List<PublishedEvent> events) {
        if (events.isEmpty() || cycle.charter().shadow()) {
            return Uni.createFrom().voidItem();
        }
        return rows.takeEventNumbers(session, cycle.id(), events.size())
                .chain(first -> outbox.append(session, numbered(events, first, act)));
    }

    private static List<NewEvent> numbered(List<PublishedEvent> events, long first, Act act) {
        var numbered = new ArrayList<NewEvent>();
        events.forEach(event -> numbered.add(NewEvent.of(event, first + numbered.size(), act.at())));
        return numbered;
    }

    /** What the rules say of a move, and how it is told if they allow it. */
    public record Decided(Decision<Cycle> decision, Step step) {}
}
