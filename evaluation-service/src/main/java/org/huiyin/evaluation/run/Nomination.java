package org.huiyin.evaluation.run;

/**
 * A name that the figures put before the panel.
 *
 * @param grade how strong the figures are
 * @param reason why it is there
 */
public record Nomination(String section, Grade grade, Reason reason) {

    /** GATE: passed the gate to the best. STATISTICAL, GRAVE: candidate for the worst. FILLED: below the bar, to reach exactly k. */
    public enum Reason {
        GATE,
        STATISTICAL,
        GRAVE,
        FILLED
    }
}
