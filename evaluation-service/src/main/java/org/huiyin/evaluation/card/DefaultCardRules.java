package org.huiyin.evaluation.card;

import org.huiyin.evaluation.rules.CardRules;

/** The rules of cards in force as long as no cycle brings its own. */
public final class DefaultCardRules {
    public static final CardRules RULES = new CardRules(1, 1, 3, 5, 365, 3, 0.025, 2);
    /** Working days after the confirmation in which a leader may appeal. */
    public static final int APPEAL_DAYS = 5;

    private DefaultCardRules() {}
}
