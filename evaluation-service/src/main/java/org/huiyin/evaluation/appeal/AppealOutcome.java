package org.huiyin.evaluation.appeal;

/** How an appeal ends. */
public enum AppealOutcome {
    UPHELD,
    REJECTED
}
