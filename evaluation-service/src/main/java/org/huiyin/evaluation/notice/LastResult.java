package org.huiyin.evaluation.notice;

/** Where a section was in the last cycle of the same scope. */
public enum LastResult {
    BEST,
    WORST,
    NOT_LISTED
}
