package org.huiyin.evaluation.card;

import java.util.EnumSet;
import java.util.Set;

/** Why a proposal was dropped, or a card upheld or revoked. */
public enum Reason {
    /** The section's answer settles it. */
    ANSWER_CONVINCED,
    FACTS_WRONG,
    WRONG_SECTION,
    DUPLICATE,
    /** Nobody in the section could have helped it. */
    BEYOND_CONTROL,
    /** The appeal brings nothing that changes the facts. */
    FACTS_STAND,
    /** The finding that it rests on was revoked. */
    FINDING_REVOKED,
    /** The cards that it rests on do not carry it any more. */
    GROUND_GONE;

    private static final Set<Reason> OF_WITHDRAWAL =
            EnumSet.of(ANSWER_CONVINCED, FACTS_WRONG, WRONG_SECTION, DUPLICATE, BEYOND_CONTROL);
    private static final Set<Reason> OF_REVOCATION = EnumSet.of(FACTS_WRONG, WRONG_SECTION, DUPLICATE, BEYOND_CONTROL);

    /** Whether a supervisor may give it for dropping a proposal; the last two are the rule's own. */
    public boolean dropsProposal() {
        return OF_WITHDRAWAL.contains(this);
    }

    /** Whether the commission may give it for revoking a card. */
    public boolean revokes() {
        return OF_REVOCATION.contains(this);
    }
}
