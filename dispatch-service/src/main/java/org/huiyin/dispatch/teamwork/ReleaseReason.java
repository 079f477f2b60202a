package org.huiyin.dispatch.teamwork;

/** Why a section that had not reported was let go. */
public enum ReleaseReason {
    NOT_NEEDED,
    BECAME_LEAD,
    CASE_ENDED
}
