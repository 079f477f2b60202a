package org.huiyin.dispatch.draw;

/** What a case is drawn for; each purpose has lots of its own. */
public enum Purpose {
    /** The complainant is asked once more by a third unit (复核回访). */
    RE_CALL,
    /** The difficulty is judged once more, blindly (盲审复核). */
    RECODING
}
