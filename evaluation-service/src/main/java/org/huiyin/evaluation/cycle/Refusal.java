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
    RECOMPUTATION_DUE,
    NAME_NOT_NOTICED,
    FOLLOW_UP_TOO_EARLY,
    FOLLOW_UP_INCOMPLETE;

    /** Stable word for the type of the problem. */
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
