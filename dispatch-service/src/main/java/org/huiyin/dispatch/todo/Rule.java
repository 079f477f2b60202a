package org.huiyin.dispatch.todo;

/** What must never happen to a case (件件有着落、事事有回音). */
public enum Rule {
    /** It has waited for an owner longer than the house allows. */
    WITHOUT_AN_OWNER,
    /** It is in the hands of a section that does not exist any more. */
    OWNER_GONE,
    /** The complainant should have been answered by now. */
    ANSWER_OVERDUE,
    /** It has come to its end, and no answer of its last round is there. */
    ENDED_WITHOUT_AN_ANSWER
}
