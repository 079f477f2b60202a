package org.huiyin.evaluation.appeal;

/** Each is an event that the competent office publishes; there is no correction of a score. */
public enum CorrectionKind {
    PROBLEM_REVOKED,
    EXCLUSION_APPROVED,
    JURISDICTION_RULED,
    CARD_REVOKED
}
