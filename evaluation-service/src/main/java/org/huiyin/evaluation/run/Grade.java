package org.huiyin.evaluation.run;

import org.huiyin.evaluation.rules.EvidenceRules;

/** How strong the figures are that put a name on a list (4.4); C means that documents decide. */
public enum Grade {
    A,
    B,
    C;

    public static Grade of(double probability, EvidenceRules rules) {
        if (probability >= rules.gradeA()) {
            return A;
        }
        return probability >= rules.gradeB() ? B : C;
    }
}
