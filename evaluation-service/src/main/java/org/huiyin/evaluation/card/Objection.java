package org.huiyin.evaluation.card;

/** Why the rules of cards say no. The wording for people stands in the mapper that answers them. */
public enum Objection {
    WRONG_STATE,
    WITHOUT_A_UNIT,
    BY_THE_UNIT_CONCERNED,
    BY_THE_PROPOSER,
    BY_WHOEVER_CONFIRMED,
    NOT_OF_THE_SECTION,
    ANSWER_TOO_LATE,
    ANSWER_STILL_POSSIBLE,
    APPEAL_TOO_LATE,
    REVOCATION_NOT_GRANTED,
    ROOT_CAUSE_HAS_A_CARD,
    ROOT_CAUSE_WITHOUT_A_YELLOW,
    ONLY_BY_RULE,
    REASON_OF_ANOTHER_STEP
}
