package org.huiyin.dispatch.reorganisation;

/** The sorts of reorganisation (机构调整). */
public enum ReorganisationKind {
    /** One section closes, at least two others have its work, by category. */
    SPLIT,
    /** At least two sections close, one has their work. */
    MERGE,
    /** A section gets another name. */
    RENAME,
    /** A section goes to another unit. */
    MOVE,
    /** A section closes, one that exists has its work. */
    CLOSE;

    boolean closes() {
        return this == SPLIT || this == MERGE || this == CLOSE;
    }
}
