package org.huiyin.evaluation.panel;

/** A member's word on naming a section. */
public enum Vote {
    FOR,
    AGAINST,
    ABSTAIN
}
