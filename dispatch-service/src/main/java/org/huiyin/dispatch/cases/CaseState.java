package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where a case (办件) stands. A transition is a method on the state that allows it; a forbidden one does not compile. */
public sealed interface CaseState permits Waiting, Owned, Mergeable, Withdrawn, Referred {

    StateName name();

    /** The complainant takes the complaint back; empty when the case has ended already. */
    default Optional<Withdrawn> withdraw(Instant at) {
        return Optional.of(new Withdrawn(at));
    }

    /** Referred (移送) out of everybody's hands, to be seen by the persons named only; refused when the case has ended already. */
    default Outcome<Referred> refer(ReferralBody body, Set<String> named, Instant at) {
        return Outcome.moved(new Referred(at, body, named));
    }
}
