package org.huiyin.evaluation.method.performance;

import java.util.HashMap;
import java.util.Map;

/** What the cases of one stratum add up to. */
final class StratumTotals {
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

    boolean has(Support support) {
        return n >= support.minCases()
                && weightOf.size() >= support.minSections()
                && weightOf.values().stream().allMatch(share -> share <= support.maxShare() * weight);
    }
}
