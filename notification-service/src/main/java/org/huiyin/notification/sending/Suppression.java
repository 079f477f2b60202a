package org.huiyin.notification.sending;

/** Why a message was rightly not sent. */
public enum Suppression {
    /** The complaint is anonymous: progress is read with number and access code. */
    NO_CONTACT("no-contact"),
    /** The complainant left neither mailbox nor telephone number. */
    NO_ADDRESS("no-address"),
    /** The register names no mailbox for this section or leader; the inbox entry still tells them. */
    NO_MAILBOX("no-mailbox"),
    /** The recipient wants no letter about this stage. */
    OPTED_OUT("opted-out"),
    /** Another letter to the same recipient says it too. */
    MERGED("merged-into"),
    /** The partner removed the subscription, or its server answered 410 Gone. */
    UNSUBSCRIBED("unsubscribed");

    private final String code;

    Suppression(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
