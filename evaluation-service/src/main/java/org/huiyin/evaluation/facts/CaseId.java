package org.huiyin.evaluation.facts;

import java.util.Comparator;
import java.util.UUID;

/** The complaint, and therefore the case (办件); ordered as PostgreSQL orders UUIDs, so that both agree on sequences. */
public record CaseId(UUID value) implements Comparable<CaseId> {
    private static final Comparator<UUID> UNSIGNED = ((Comparator<UUID>)
                    (a, b) -> Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits()))
            .thenComparing((a, b) -> Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()));

    @Override
    public int compareTo(CaseId other) {
        return UNSIGNED.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
