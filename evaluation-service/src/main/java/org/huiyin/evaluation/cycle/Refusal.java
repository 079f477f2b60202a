package org.huiyin.evaluation.cycle;

import java.util.Locale;

/** Why the rules of a cycle say no. The wording for people stands in the mapper that answers them. */
public enum Refusal {
    WRONG_STAGE,
    BACKDATED,
    CYCLE_HAS_BEGUN,
    CYCLE_NOT_BEGUN,
    CYCLE_NOT_OVER,
    RECONCILIATION_RUNNING,
    RUN_OF_OTHER_RULES,
    RUN_OF_OTHER_SCOPE,
    RUN_OF_OTHER_DATA,
    REVIEW_INCOMPLETE,
    NOTICE_RUNNING,
    APPEALS_UNDECIDED,
    NOTHING_TO_RECOMPUTE,
    RUN_TOO_OLD,
    CORRECTION_MISSING,
    RECOMPUTATION_DUE,
    NAME_NOT_NOTICED,
    FOLLOW_UP_TOO_EARLY,
    FOLLOW_UP_INCOMPLETE,
    NOT_A_PANEL_MEMBER,
    NOT_NOMINATED,
    RECUSED,
    ALREADY_VOTED,
    VOTES_MISSING,
    REASON_REQUIRED,
    REASON_UNFIT,
    NOT_HEARD,
    HEARING_NOT_HELD,
    NO_VERIFIED_ACHIEVEMENT,
    EVIDENCE_ROUTE_FULL,
    LIST_FULL,
    BY_THE_RECORDER,
    WITHOUT_A_UNIT,
    BY_THE_UNIT_CONCERNED,
    ALREADY_VERIFIED,
    NOT_A_RATER,
    ALREADY_RATED,
    NOT_ON_THE_LISTS,
    NOT_INDEPENDENT,
    ALREADY_DECIDED,
    ALREADY_DONE,
    NOTHING_PUBLISHED,
    SHADOW_WITHOUT_CONSEQUENCES;

    /** Stable word for the type of the problem. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
