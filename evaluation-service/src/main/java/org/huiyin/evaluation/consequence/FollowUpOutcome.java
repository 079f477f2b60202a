package org.huiyin.evaluation.consequence;

/** Whether a consequence had the effect that it was to have. */
public enum FollowUpOutcome {
    ACHIEVED,
    PARTLY_ACHIEVED,
    NOT_ACHIEVED,
    LAPSED
}
