package org.huiyin.notification.message;

/** A message ready to be read: a subject, one sentence for small screens, and the whole letter. */
public record Words(String subject, String brief, String body) {

    public Words {
        subject = oneLine(subject);
        brief = oneLine(brief);
        body = body.strip() + "\n";
    }

    /** A line break in a subject would begin a new mail header. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
