package org.huiyin.intake.suggestion;

import java.util.List;

/**
 * A category that a text may belong to.
 *
 * @param score its share of all that speaks for any category, from 0 to 1
 * @param spokeFor what in the text spoke for it most
 */
public record Suggestion(String code, double score, List<Voice> spokeFor) {

    /**
     * A piece of the asker's own text.
     *
     * @param keyword whether it belongs to a keyword of the category; otherwise complaints of the category hold it
     * @param share of what spoke for the category
     */
    public record Voice(String words, boolean keyword, double share) {}

    public Suggestion {
        spokeFor = List.copyOf(spokeFor);
    }
}
