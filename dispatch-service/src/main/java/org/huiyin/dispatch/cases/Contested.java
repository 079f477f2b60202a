package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.huiyin.service.calendar.Deadline;

/**
 * Given back so often, or to and fro, that no section is asked any more: a dispatcher outside of all units concerned rules
 * whose case it is.
 */
public record Contested(Instant since, int round, Returns returns, ReturnReason reason) implements Waiting {

    /** The owner is ruled; {@code concerned} are the units of the new owner and of all who gave the case back. */
    public Outcome<Assigned> rule(Officer by, Appointment to, Set<String> concerned, Instant at, Deadline deadline) {
        if (!Collections.disjoint(by.units(), concerned)) {
            return Outcome.refused(Refusal.RULING_BY_A_UNIT_CONCERNED);
        }
        return Outcome.moved(new Assigned(new Assignment(to, round, returns.afterRuling(), at, deadline)));
    }

    /** Proven passing of the buck: the owner is one of those who gave the case back. */
    public boolean wasPassedBy(Appointment owner) {
        return returns.by().contains(owner.section());
    }

    @Override
    public StateName name() {
        return StateName.CONTESTED;
    }
}
