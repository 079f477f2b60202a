package org.huiyin.intake.sealing;

import java.util.UUID;

/** The place a ciphertext belongs to; part of what is authenticated, so that it is unreadable in any other place. */
public record SealedField(String name) {
    public static final SealedField TITLE = new SealedField("title");
    public static final SealedField TEXT = new SealedField("text");
    public static final SealedField PARTICULARS = new SealedField("particulars");
    public static final SealedField PLACE = new SealedField("place");
    /** What the complainant answered to the questions of the category. */
    public static final SealedField ANSWERS = new SealedField("answers");
    /** What the office in charge answered. */
    public static final SealedField ANSWER = new SealedField("answer");

    public static final SealedField IDENTITY = new SealedField("identity");
    public static final SealedField SANDBOX = new SealedField("sandbox");
    static final SealedField KEY = new SealedField("key");

    /** A supplement's text has a place of its own. */
    public static SealedField supplement(UUID id) {
        return new SealedField("supplement-" + id);
    }

    /** A piece of a file that waits to be imported. */
    public static SealedField part(int n) {
        return new SealedField("part-" + n);
    }

    /** So have the grounds of a request that takes two persons. */
    public static SealedField grounds(UUID request) {
        return new SealedField("grounds-" + request);
    }

    /** The name of an attachment. */
    public static SealedField attachmentName(UUID id) {
        return new SealedField("attachment-name-" + id);
    }

    static SealedField contentKey(UUID attachment) {
        return new SealedField("attachment-key-" + attachment);
    }

    static SealedField content(UUID attachment) {
        return new SealedField("attachment-" + attachment);
    }
}
