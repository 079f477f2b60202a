package org.huiyin.evaluation.panel;

/** What the panel makes of a nomination. */
public enum Choice {
    NAMED,
    NOT_NAMED
}
