package org.huiyin.evaluation.rules;

/**
 * How lists are made (4.6).
 *
 * @param bestLength most names on the list of the best
 * @param worstLength most names on the list of the worst
 * @param shortlist so many of the highest probabilities pass the gate to the best
 * @param evidenceRoute most names of internal offices, which enter by documents only
 * @param tie sections whose probabilities differ by less than this at the cut are all in or all out
 */
public record Selection(int bestLength, int worstLength, Fill fill, int shortlist, int evidenceRoute, double tie) {

    /** Whether a list may be shorter than it could be. */
    public enum Fill {
        UP_TO_K,
        EXACTLY_K
    }
}
