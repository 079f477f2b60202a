package org.huiyin.intake.privacy;

import java.util.Optional;
import org.huiyin.service.identity.Actor;

/** The rule that whoever decides is another person than the one who asked, and of a role that may. */
@FunctionalInterface
public interface TwoPersons {
    TwoPersons RULE = (act, askedBy, decider) -> {
        if (!act.mayBeDecidedBy(decider.roles())) {
            return Optional.of(No.NOT_YOUR_ROLE);
        }
        return decider.subject().equals(askedBy) ? Optional.of(No.SAME_PERSON) : Optional.empty();
    };

    /** Why this person may not decide; empty if they may. */
    Optional<No> decide(TwoPersonAct act, String askedBy, Actor decider);

    /** Why the rules say no. */
    enum No {
        NOT_YOUR_ROLE,
        SAME_PERSON
    }
}
