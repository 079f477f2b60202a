package org.huiyin.dispatch.handling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of the house. */
@ConfigMapping(prefix = "huiyin.dispatch")
public interface DispatchConfig {
    /** How often sections may give one case back. */
    @WithDefault("1")
    int returnLimit();

    /** After how many attempts in vain a case may be struck off without a word from the complainant. */
    @WithDefault("3")
    int followUpAttempts();

    /** How many deadlines one sweep fires at most in one transaction. */
    @WithDefault("100")
    int sweepBatch();
}
