package org.huiyin.dispatch.teamwork;

/** What came of a share. */
public enum ReportCode {
    DONE,
    PARTLY_DONE,
    NOTHING_TO_DO,
    NOT_COMPETENT
}
