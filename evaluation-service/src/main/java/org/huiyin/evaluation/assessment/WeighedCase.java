package org.huiyin.evaluation.assessment;

import org.huiyin.evaluation.caseload.Countable;
import org.huiyin.evaluation.method.performance.CaseLoss;

/**
 * A countable case with what the rules make of it.
 *
 * @param stratum peer group, difficulty, kind and feedback, from the coarsest to the one that is given up first
 * @param loss from 0 to 1
 * @param weight its share, cut where one complainant filed many
 */
record WeighedCase(Countable counted, String stratum, double loss, double weight) {
    CaseLoss asLoss() {
        return new CaseLoss(stratum, loss, weight, 1);
    }
}
