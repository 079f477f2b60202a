package org.huiyin.dispatch.register;

/** The rank of a unit; the office itself stands outside and is neither judged nor counted. */
public enum UnitLevel {
    OFFICE,
    FIRST,
    SECOND
}
