package org.huiyin.dispatch.handling;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
public class ChangeCase {
    private final CaseStore cases;
    private final CaseSteps steps;
    private final CaseClocks clocks;
    private final CaseUrging urging;
    private final Outbox outbox;
    private final Companions companions;

    ChangeCase(
            CaseStore cases,
            CaseSteps steps,
            CaseClocks clocks,
            CaseUrging urging,
            Outbox outbox,
            Companions companions) {
        this.companions = companions;
        this.cases = cases;
        this.steps = steps;
        this.clocks = clocks;
        this.urging = urging;
        this.outbox = outbox;
    }

    /** 404 outside of the sight, 409 with the moves that are open instead, 412 for another version than the one that was read. */
    public Uni<CaseRow> run(
            Mutiny.Session session, Command command, Sight sight, Function<CaseRow, CaseChange> decision) {
        return runAfterLooking(session, command, sight, row -> Uni.createFrom().item(decision.apply(row)));
    }

    /** The same for a decision that has to look something up, under the lock. */
    public Uni<CaseRow> runAfterLooking(
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

    /** For whoever holds the row already. */
    public Uni<CaseRow> write(Mutiny.Session session, CaseRow row, CaseChange change, String author, Instant now) {
        return companions
                .follow(session, row, change.next(), now)
                .chain(more -> write(session, row, change, more, new Signature(author, now)));
    }

    private Uni<CaseRow> write(
            Mutiny.Session session, CaseRow row, CaseChange change, Consequences more, Signature by) {
        CaseState before = row.state();
        String formerSection = sectionOf(row);
        long firstSequence = row.eventSeq() + 1;
        List<PublishedEvent> events =
                Stream.concat(change.events().stream(), more.events().stream()).toList();
        if (change.next().equals(before)) {
            row.tell(events.size());
        } else {
            row.become(change.next(), events.size());
        }
        String section = formerSection.isEmpty() ? sectionOf(row) : formerSection;
        CaseStep step =
                new CaseStep(row.id(), by.at(), by.author(), change.action(), row.round(), section, change.detail());
        return clocks.follow(session, row, before, by.at())
                .chain(() -> urging.follow(session, row, before))
                .chain(() -> steps.add(
                        session,
                        Stream.concat(Stream.of(step), more.steps().stream()).toList()))
                .chain(() -> outbox.append(session, numbered(events, firstSequence, by.at())))
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

    private record Signature(String author, Instant at) {}
}
