package org.huiyin.evaluation.publication;

import java.util.function.IntPredicate;

/** Characters that no XML may hold, whoever typed them: one of them in a name would keep a whole document from being set. */
public final class Printable {
    private static final IntPredicate REFUSED = c -> Character.isISOControl(c) && c != '\n' && c != '\t'
            || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
            || c == 0xFFFE
            || c == 0xFFFF;

    private Printable() {}

    /** The same words, with a space for each such character. */
    public static String words(String words) {
        return words.codePoints()
                .map(c -> REFUSED.test(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
