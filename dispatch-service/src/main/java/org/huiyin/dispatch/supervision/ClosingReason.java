package org.huiyin.dispatch.supervision;

/** Why a supervision order ended. */
public enum ClosingReason {
    ANSWER_ACCEPTED,
    CASE_WITHDRAWN
}
