package org.huiyin.dispatch.todo;

/** How late something is that is waited for, or how late it came. */
public enum Lateness {
    ON_TIME,
    DUE_TODAY,
    /** By up to five days of the calendar. */
    LATE,
    VERY_LATE
}
