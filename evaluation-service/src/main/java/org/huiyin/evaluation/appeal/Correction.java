package org.huiyin.evaluation.appeal;

import java.util.List;

/**
 * Facts that are said to be wrong, and what would put them right.
 *
 * @param references ids of the findings, cases or cards
 */
public record Correction(Kind kind, List<String> references) {
    public Correction {
        references = List.copyOf(references);
    }

    /** Each is an event that the competent office publishes; there is no correction of a score. */
    public enum Kind {
        PROBLEM_REVOKED,
        EXCLUSION_APPROVED,
        JURISDICTION_RULED,
        CARD_REVOKED
    }

    boolean covers(Correction granted) {
        return kind == granted.kind() && references.containsAll(granted.references());
    }
}
