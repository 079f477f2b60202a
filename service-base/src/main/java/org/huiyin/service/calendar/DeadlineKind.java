package org.huiyin.service.calendar;

/** What a clock of a case is waiting for. A supervision order is not among them: it has a clock of its own. */
public enum DeadlineKind {
    /** The section answers; the number is the assignment's. */
    RESOLUTION,
    /** The section takes an assigned case on; the number is the assignment's. */
    ACCEPTANCE,
    /** Somebody of the section speaks with the complainant for the first time; the number is the assignment's. */
    FIRST_CONTACT,
    /** A dispatcher rules whose a contested case is; the number counts the returns. */
    RULING,
    /** Somebody asks the complainant after the answer (回访); the number is the assignment's. */
    FOLLOW_UP,
    /** A step of the rectification plan (整改计划) is done; the number is the step's. */
    PLAN_STEP,
    /** A co-handler (协办) reports; the number is the co-handler's. */
    CO_HANDLER
}
