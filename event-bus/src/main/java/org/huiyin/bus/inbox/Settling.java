package org.huiyin.bus.inbox;

/** When the database is asked whether it takes what a handler wrote. */
enum Settling {
    /** With the commit: few statements, but nobody can tell which event of the batch was refused. */
    WITH_THE_COMMIT,
    /** After each event, deferred constraints included: a refusal is that event's own. */
    AFTER_EACH_EVENT
}
