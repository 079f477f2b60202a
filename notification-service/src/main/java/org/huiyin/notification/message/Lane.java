package org.huiyin.notification.message;

/** Deliveries that queue behind each other. Three lanes, so that a slow web server never holds up a letter. */
public enum Lane {
    /** Mail and SMS: they reach a person, so they keep to the send hours. */
    POST,
    /** Entries in the in-app inbox: silent, written at any hour. */
    INBOX,
    /** Calls to partner systems: machines do not sleep. */
    HOOK
}
