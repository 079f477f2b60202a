package org.huiyin.dispatch.audit;

/** Where a history ends: the number of its entries and the hash of the last. */
public record Head(long n, Hash hash) {
    /** The end of a history that has not begun. */
    public static final Head START = new Head(0, Hash.NONE);
}
