package org.huiyin.evaluation.facts;

import java.util.Comparator;

/** One section's turn at a case: the key of a {@link SectionFact}. */
public record Handling(CaseId caseId, String section, int round) implements Comparable<Handling> {
    private static final Comparator<Handling> ORDER = Comparator.comparing(Handling::caseId)
            .thenComparing(Handling::section)
            .thenComparingInt(Handling::round);

    @Override
    public int compareTo(Handling other) {
        return ORDER.compare(this, other);
    }
}
