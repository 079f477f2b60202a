package org.huiyin.intake.complaint;

/**
 * What may stand in words from outside. Accepted text is kept unchanged to the byte and never interpreted: HTML and
 * formulas are just characters here, and whoever shows them must escape them.
 */
public enum TextRule {
    /** One line: no line break of any kind, no tab. */
    LINE {
        @Override
        boolean forbids(int codePoint) {
            return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
        }
    },
    /** Paragraphs: line feed and tab are welcome, other control characters are not. */
    PARAGRAPHS {
        @Override
        boolean forbids(int codePoint) {
            return Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        }
    };

    abstract boolean forbids(int codePoint);

    /** Returns the same text, or refuses it for the first rule that it breaks. */
    public String check(String text, int maximum) {
        if (text.isBlank()) {
            throw new InvalidValue("blank", "must say something");
        }
        // chars are never fewer than code points: the cheap test first, so that a huge text costs nothing
        if (text.length() > maximum && text.codePointCount(0, text.length()) > maximum) {
            throw new InvalidValue("too-long", "must be at most " + maximum + " characters");
        }
        text.codePoints().forEach(this::checkCodePoint);
        return text;
    }

    private void checkCodePoint(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new InvalidValue("lone-surrogate", "holds half of a character");
        }
        if (turnsDirection(codePoint)) {
            throw new InvalidValue("direction-override", "holds a character that turns the reading direction");
        }
        if (forbids(codePoint)) {
            throw new InvalidValue("control-character", "holds a control character");
        }
    }

    /** Bidirectional embeddings, overrides and isolates: they make a text read differently from what it says. */
    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
