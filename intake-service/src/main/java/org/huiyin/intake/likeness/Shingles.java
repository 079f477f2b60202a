package org.huiyin.intake.likeness;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into what is compared: every two neighbouring characters of Chinese, where no space says where a word ends, and
 * whole words and numbers of other scripts. Width, case and punctuation make no difference.
 */
public final class Shingles {
    private final Set<String> found = new HashSet<>();
    private final StringBuilder word = new StringBuilder();
    private int before = -1;

    private Shingles() {}

    public static Set<String> of(String text) {
        Shingles shingles = new Shingles();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(shingles::take);
        shingles.endWord();
        return shingles.found;
    }

    private void take(int codePoint) {
        if (UnicodeScript.of(codePoint) == UnicodeScript.HAN) {
            endWord();
            if (before >= 0) {
                found.add(Character.toString(before) + Character.toString(codePoint));
            }
            before = codePoint;
            return;
        }
        before = -1;
        if (Character.isLetterOrDigit(codePoint)) {
            word.appendCodePoint(codePoint);
        } else {
            endWord();
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            found.add(word.toString());
            word.setLength(0);
        }
    }
}
