package org.huiyin.evaluation.carding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the work about cards; what is policy stands in the rules. */
@ConfigMapping(prefix = "huiyin.cards")
public interface CardConfig {
    /** How many clocks one sweep fires at most in one transaction. */
    @WithDefault("100")
    int sweepBatch();
}
