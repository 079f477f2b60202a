package org.huiyin.dispatch.audit;

import java.security.MessageDigest;

/** One hash over many heads, taken one after another in the order of their cases, so that they need not be in memory. */
public final class Root {
    private static final String FORM = "huiyin case head 1";
    private final MessageDigest sha256 = Hash.sha256();
    private long heads;

    public void add(CheckpointHead covered) {
        sha256.update(new CanonicalForm(FORM)
                .id(covered.caseId())
                .number(covered.head().n())
                .hash(covered.head().hash())
                .bytes());
        heads++;
    }

    public long heads() {
        return heads;
    }

    /** The hash over all that was added; nothing may be added afterwards. */
    public Hash hash() {
        return Hash.of(sha256.digest());
    }
}
