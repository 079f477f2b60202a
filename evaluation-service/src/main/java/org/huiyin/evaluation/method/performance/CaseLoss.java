package org.huiyin.evaluation.method.performance;

import java.util.Comparator;

/**
 * Cases of one section that are alike.
 *
 * @param stratum what they are compared within; parts divided by {@code /}, from the coarsest to the one that is given up first
 * @param loss from 0 (all went well) to 1
 * @param weight of each of them, 0 or more; below 1 where one complainant filed many
 * @param count how many, at least 1
 */
public record CaseLoss(String stratum, double loss, double weight, int count) {
    /** The order in which losses are summed, whatever the order in which they came. */
    static final Comparator<CaseLoss> IN_ORDER = Comparator.comparing(CaseLoss::stratum)
            .thenComparingDouble(CaseLoss::loss)
            .thenComparingDouble(CaseLoss::weight);

    public CaseLoss {
        if (!(loss >= 0 && loss <= 1) || !(weight >= 0 && weight < Double.POSITIVE_INFINITY) || count < 1) {
            throw new IllegalArgumentException(count + " cases of loss " + loss + " and weight " + weight);
        }
    }

    double totalWeight() {
        return weight * count;
    }

    boolean sameAs(CaseLoss other) {
        return IN_ORDER.compare(this, other) == 0;
    }

    CaseLoss and(int more) {
        return new CaseLoss(stratum, loss, weight, Math.addExact(count, more));
    }
}
