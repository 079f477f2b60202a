package org.huiyin.dispatch.store;

/** Where a file for the register stands; checked is the end of a dry run, refused that of a file with bad rows. */
public enum ImportState {
    RECEIVED,
    RUNNING,
    CHECKED,
    APPLIED,
    REFUSED,
    FAILED
}
