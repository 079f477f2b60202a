package org.huiyin.dispatch.supervision;

/** What a section did wrong: 漠视, 推诿, 慢, 假办结. */
public enum Tag {
    IGNORING,
    BUCK_PASSING,
    SLOWNESS,
    FALSE_CLOSURE
}
