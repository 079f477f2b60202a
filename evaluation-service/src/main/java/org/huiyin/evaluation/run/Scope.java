package org.huiyin.evaluation.run;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sections are compared, over which days.
 *
 * @param territory code of a territory; it and all below it (codes that begin with it); absent for all
 * @param unitLevel level of the sections' units; absent for all
 * @param peerGroups ids of peer groups; empty for all
 * @param from first day, in the office's zone
 * @param to last day, included
 */
public record Scope(
        @Nullable String territory, @Nullable String unitLevel, Set<String> peerGroups, LocalDate from, LocalDate to) {
    public Scope {
        peerGroups = Set.copyOf(peerGroups);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the scope ends before it begins");
        }
    }
}
