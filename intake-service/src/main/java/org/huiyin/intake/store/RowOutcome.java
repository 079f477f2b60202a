package org.huiyin.intake.store;

/** What was made of a row of a file. */
public enum RowOutcome {
    /** A new complaint, or in a dry run one that would be. */
    FILED,
    /** The same row was imported before. */
    UNCHANGED,
    /** The number was imported before with another content, or its complaint came by another way; the complaint stays as it is. */
    DIFFERS,
    REFUSED
}
