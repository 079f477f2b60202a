package org.huiyin.dispatch.cases;

/** Why the rules say no. The wording for people stands in the mapper that answers them. */
public enum Refusal {
    WRONG_STATE,
    UNKNOWN_SECTION,
    NO_ACCOUNTABLE_LEADER,
    NOT_THE_LEADER_OF_THE_SECTION,
    RETURN_LIMIT_REACHED,
    UNUSABLE_REPLY,
    FOLLOW_UP_WITHOUT_A_UNIT,
    FOLLOW_UP_BY_THE_HANDLER,
    FOLLOW_UP_BY_THE_HANDLING_UNIT,
    NOT_FOLLOWED_UP,
    STRIKE_OFF_BY_THE_HANDLER
}
