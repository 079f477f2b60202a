package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;

/** Where a case (办件) stands. A transition is a method on the state that allows it; a forbidden one does not compile. */
public sealed interface CaseState permits Waiting, Owned, Withdrawn {

    StateName name();

    /** The complainant takes the complaint back; empty when the case has ended already. */
    default Optional<Withdrawn> withdraw(Instant at) {
        return Optional.of(new Withdrawn(at));
    }
}
