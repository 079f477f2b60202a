package org.huiyin.dispatch.limits;

/** How much weight a matter has (级别), as the triage sees it. */
public enum Level {
    ORDINARY,
    IMPORTANT,
    MAJOR
}
