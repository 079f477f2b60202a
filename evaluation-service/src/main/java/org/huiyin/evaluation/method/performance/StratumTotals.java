package org.huiyin.evaluation.method.performance;

import java.util.HashMap;
import java.util.Map;

/** What the cases of one stratum add up to. */
final class StratumTotals {
    /** The support rule of the method: cases, sections, and the largest share of the weight that one section may have. */
    private static final int LEAST_CASES = 30;

    private static final int LEAST_SECTIONS = 5;
    private static final double LARGEST_SHARE = 0.3;

    private final Map<String, Double> weightOf = new HashMap<>();
    private long n;
    private double weight;

    void add(String section, CaseLoss like) {
        n += like.count();
        weight += like.totalWeight();
        weightOf.merge(section, like.totalWeight(), Double::sum);
    }

    void add(StratumTotals other) {
        n += other.n;
        weight += other.weight;
        other.weightOf.forEach((section, more) -> weightOf.merge(section, more, Double::sum));
    }

    long n() {
        return n;
    }

    boolean hasSupport() {
        return n >= LEAST_CASES
                && weightOf.size() >= LEAST_SECTIONS
                && weightOf.values().stream().allMatch(share -> share <= LARGEST_SHARE * weight);
    }
}
