package org.huiyin.intake.store;

/** What was made of a row of a file. */
public enum RowOutcome {
    /** A new complaint, or in a dry run one that would be. */
    FILED,
    /** The same row was imported before, or the complaint came by another way. */
    UNCHANGED,
    /** The number was imported before with another content; the complaint stays as it is. */
    DIFFERS,
    REFUSED
}
