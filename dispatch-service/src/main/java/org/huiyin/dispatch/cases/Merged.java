package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.service.calendar.Deadline;

/**
 * Handled together with others (合并办理) by the section that answers for their common problem, whose outcome will be the answer.
 * Merging puts nothing off: the clock of the case goes on.
 */
public record Merged(Assignment assignment, UUID problem, Instant since) implements Extendable {

    /** What came of the problem is the answer. Its leader gives it and so signs it, whatever the round. */
    public Resolved conclude(String leader, ClosureCode code, Instant at) {
        boolean onTime = assignment.deadline().keptAt(at);
        return new Resolved(assignment, leader, leader, code, at, onTime, List.of());
    }

    /** Handled alone again: it waits for an owner. */
    public Unmerged separate(Instant at) {
        return new Unmerged(at, assignment.round(), assignment.returns().afterSeparation());
    }

    @Override
    public Merged handOver(Appointment to) {
        return new Merged(assignment.inHandsOf(to), problem, since);
    }

    @Override
    public Merged extend(Deadline deadline) {
        return new Merged(assignment.until(deadline), problem, since);
    }

    @Override
    public StateName name() {
        return StateName.MERGED;
    }
}
