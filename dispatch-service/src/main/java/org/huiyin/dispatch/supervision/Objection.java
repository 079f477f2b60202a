package org.huiyin.dispatch.supervision;

/** Why the rules of supervision say no. The wording for people stands in the mapper that answers them. */
public enum Objection {
    WRONG_STATE,
    UNKNOWN_SECTION,
    UNKNOWN_SEVERITY,
    SECTION_NEVER_HELD_THE_CASE,
    WITHOUT_A_UNIT,
    BY_THE_RECORDER,
    NOT_THE_RECORDER,
    BY_THE_UNIT_CONCERNED,
    CASE_WITHOUT_AN_OWNER,
    NOT_OF_THE_ISSUERS_SIDE,
    UNKNOWN_UNIT,
    NOT_A_MEMBER,
    CASE_OF_ANOTHER_UNIT,
    DAY_NOT_COME,
    WEEK_NOT_OVER,
    BULLETIN_EXISTS
}
