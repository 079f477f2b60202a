package org.huiyin.evaluation.appeal;

import java.util.List;

/**
 * Facts that are said to be wrong, and what would put them right.
 *
 * @param references ids of the findings, cases or cards
 */
public record Correction(CorrectionKind kind, List<String> references) {
    public Correction {
        references = List.copyOf(references);
    }

    boolean covers(Correction granted) {
        return kind == granted.kind() && references.containsAll(granted.references());
    }
}
