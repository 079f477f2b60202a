package org.huiyin.evaluation.caseload;

import org.huiyin.evaluation.rules.LossRules;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case at one section; what nobody observed is absent, and never counts as good.
 *
 * @param late whether a limit was missed: that of the first contact or that of the answer
 * @param unresolved whether the complainant, asked by somebody else, did not find it resolved, or it was never closed in time
 * @param satisfaction what the complainant said
 */
public record Outcome(@Nullable Boolean late, @Nullable Boolean unresolved, @Nullable Satisfaction satisfaction) {

    /** Whether anything at all was observed. */
    public boolean isObserved() {
        return late != null || unresolved != null || satisfaction != null;
    }

    /** From 0 to 1: the weighted failures over the weights of what was observed. */
    public double loss(LossRules rules) {
        double lost = 0;
        double weights = 0;
        if (late != null) {
            lost += late ? rules.response() : 0;
            weights += rules.response();
        }
        if (unresolved != null) {
            lost += unresolved ? rules.resolution() : 0;
            weights += rules.resolution();
        }
        if (satisfaction != null) {
            lost += rules.satisfaction() * satisfaction.loss(rules);
            weights += rules.satisfaction();
        }
        return weights == 0 ? 0 : lost / weights;
    }

    Outcome withoutResolution() {
        return new Outcome(late, null, satisfaction);
    }
}
