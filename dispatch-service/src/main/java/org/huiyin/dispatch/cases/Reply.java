package org.huiyin.dispatch.cases;

/** The words of an answer to the complainant, which must survive every encoding unchanged. */
public record Reply(String text) {
    private static final int LONGEST = 20_000;

    /** Refuses empty or overlong text, control characters other than line ends and tabs, and half a character. */
    public static Outcome<Reply> of(String text) {
        boolean usable = !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(Reply::isRubbish);
        return usable ? Outcome.moved(new Reply(text)) : Outcome.refused(Refusal.UNUSABLE_REPLY);
    }

    private static boolean isRubbish(int codePoint) {
        boolean lineEndOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return Character.isISOControl(codePoint) && !lineEndOrTab
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
