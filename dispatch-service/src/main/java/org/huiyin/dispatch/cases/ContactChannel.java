package org.huiyin.dispatch.cases;

/** How a section spoke with a complainant, or tried to. */
public enum ContactChannel {
    PHONE,
    VISIT,
    WINDOW,
    MAIL,
    SMS,
    WEB
}
