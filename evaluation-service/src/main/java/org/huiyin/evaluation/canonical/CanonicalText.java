package org.huiyin.evaluation.canonical;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts in quotes, escaped where JSON asks for it and nowhere else. */
final class CanonicalText {
    private CanonicalText() {}

    static String quoted(String text) {
        return '"' + (isPlain(text) ? text : escaped(text)) + '"';
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter != '"' && letter != '\\' && !isHalf(letter));
    }

    private static String escaped(String text) {
        if (text.codePoints().anyMatch(CanonicalText::isHalf)) {
            throw new IllegalArgumentException(
                    "half a surrogate pair has no UTF-8 form: two texts would have one hash");
        }
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
