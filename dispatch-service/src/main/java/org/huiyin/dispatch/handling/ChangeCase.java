package org.huiyin.dispatch.handling;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.problem.Problems;

/**
 * Changes one case under its row lock: row, clock, history and events in the caller's transaction. The use cases decide what
 * changes; how it is written stands only here.
 */
@ApplicationScoped
class ChangeCase {
    private final CaseStore cases;
    private final CaseSteps steps;
    private final CaseClocks clocks;
    private final Outbox outbox;

    ChangeCase(CaseStore cases, CaseSteps steps, CaseClocks clocks, Outbox outbox) {
        this.cases = cases;
        this.steps = steps;
        this.clocks = clocks;
        this.outbox = outbox;
    }

    /** 404 outside of the sight, 409 with the moves that are open instead, 412 for another version than the one that was read. */
    Uni<CaseRow> run(Mutiny.Session session, Command command, Sight sight, Function<CaseRow, CaseChange> decision) {
        return runAfterLooking(session, command, sight, row -> Uni.createFrom().item(decision.apply(row)));
    }

    /** The same for a decision that has to look something up, under the lock. */
    Uni<CaseRow> runAfterLooking(
            Mutiny.Session session, Command command, Sight sight, Function<CaseRow, Uni<CaseChange>> decision) {
        return cases.lock(session, command.caseId(), sight).chain(row -> {
            if (row.version() != command.version()) {
                throw Problems.preconditionFailed();
            }
            return Uni.createFrom()
                    .deferred(() -> decision.apply(row))
                    .onFailure(HttpProblem.class)
                    .transform(refused -> Refusals.withOpenMoves(refused, row.stateName(), command.actor()))
                    .chain(change -> write(session, row, change, command.actor().subject(), command.now()));
        });
    }

    Uni<CaseRow> write(Mutiny.Session session, CaseRow row, CaseChange change, String author, Instant now) {
        CaseState before = row.state();
        String formerSection = sectionOf(row);
        long firstSequence = row.eventSeq() + 1;
        row.become(change.next(), change.events().size());
        String section = formerSection.isEmpty() ? sectionOf(row) : formerSection;
        CaseStep step = new CaseStep(row.id(), now, author, change.action(), row.round(), section, change.detail());
        return clocks.follow(session, row.id(), before, change.next())
                .chain(() -> steps.add(session, List.of(step)))
                .chain(() -> outbox.append(session, numbered(change.events(), firstSequence, now)))
                .replaceWith(row);
    }

    private static String sectionOf(CaseRow row) {
        AssignmentColumns assignment = row.assignment();
        return assignment == null ? "" : assignment.section();
    }

    private static List<NewEvent> numbered(List<PublishedEvent> events, long first, Instant now) {
        List<NewEvent> numbered = new ArrayList<>();
        for (PublishedEvent event : events) {
            numbered.add(NewEvent.of(event, first + numbered.size(), now));
        }
        return numbered;
    }
}
