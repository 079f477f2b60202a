package org.huiyin.evaluation.card;

import java.time.Instant;

/** The section may answer until an instant; from then on it may be decided without an answer. */
public record Proposed(Charge charge, String proposer, Instant answerBy) implements Pending {
    /** Proposer of what follows from events; people confirm it. */
    public static final String RULE = "rule";

    /** A proposal that follows from events and cards. */
    public static Proposed byRule(Charge charge, Instant at, Terms terms) {
        return new Proposed(charge, RULE, terms.answerBy(at));
    }

    public Decision<Answered> answer(Officer by, Instant at) {
        if (!by.sections().contains(charge.section())) {
            return Decision.refused(Objection.NOT_OF_THE_SECTION);
        }
        return at.isBefore(answerBy)
                ? Decision.allowed(new Answered(this))
                : Decision.refused(Objection.ANSWER_TOO_LATE);
    }

    @Override
    public Proposed proposed() {
        return this;
    }

    @Override
    public Name name() {
        return Name.PROPOSED;
    }
}
