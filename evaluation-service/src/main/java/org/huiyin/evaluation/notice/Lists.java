package org.huiyin.evaluation.notice;

import java.util.Set;
import java.util.TreeSet;

/** Codes of the sections on two lists. */
public record Lists(Set<String> best, Set<String> worst) {
    public static final Lists NONE = new Lists(Set.of(), Set.of());

    public Lists {
        best = new TreeSet<>(best);
        worst = new TreeSet<>(worst);
    }

    public boolean containsAll(Lists other) {
        return best.containsAll(other.best()) && worst.containsAll(other.worst());
    }
}
