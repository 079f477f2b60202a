package org.huiyin.evaluation.caseload;

import java.util.Arrays;
import java.util.Optional;
import org.huiyin.evaluation.rules.LossRules;
import org.jspecify.annotations.Nullable;

/** What the complainant said of the result when somebody outside of the unit asked. */
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED;

    /** Empty for no answer, and for a word that is not known. */
    static Optional<Satisfaction> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(word))
                .findFirst();
    }

    /** 满意 and 基本满意. */
    public boolean isContent() {
        return this != DISSATISFIED;
    }

    double loss(LossRules rules) {
        return switch (this) {
            case SATISFIED -> rules.satisfied();
            case BASICALLY_SATISFIED -> rules.basicallySatisfied();
            case DISSATISFIED -> rules.dissatisfied();
        };
    }
}
