package org.huiyin.dispatch.todo;

/** What there is to do. */
public enum TaskKind {
    /** A handler takes an assigned case on, or gives it back. */
    ACCEPTANCE,
    /** Somebody of the section speaks with the complainant for the first time. */
    FIRST_CONTACT,
    /** The section answers. */
    ANSWER,
    /** The section does a step of the rectification plan (整改计划). */
    PLAN_STEP,
    /** The section takes on its share of a case that another one leads (协办). */
    SHARE_ACCEPTANCE,
    /** The section reports on the share that it took on. */
    SHARE,
    /** The leader signs a closure that was claimed, or sends it back. */
    SIGNATURE,
    /** The section answers a supervision order (督办单). */
    ORDER_ANSWER,
    /** A dispatcher judges a complaint and hands it over. */
    ASSIGNMENT,
    /** A dispatcher rules whose a contested case is. */
    RULING,
    /** Somebody who did not ask for it decides on more time. */
    EXTENSION_DECISION,
    /** Somebody outside of the handling unit asks the complainant (回访). */
    FOLLOW_UP,
    /** Somebody of a third unit asks the complainant of a drawn case once more (复核回访). */
    RE_CALL,
    /** A second dispatcher judges the difficulty of a drawn case, blindly (盲审复核). */
    RECODING,
    /** A case whose complainant was heard is struck off (销号). */
    STRIKE_OFF,
    /** The issuer's side verifies what was answered to a supervision order. */
    ORDER_VERIFICATION,
    /** A second supervisor confirms a finding, or does not. */
    FINDING_CONFIRMATION,
    /** A supervision group makes its round of the week. */
    ROUND
}
