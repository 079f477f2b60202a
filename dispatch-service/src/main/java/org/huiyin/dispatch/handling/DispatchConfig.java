package org.huiyin.dispatch.handling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the house. */
@ConfigMapping(prefix = "huiyin.dispatch")
public interface DispatchConfig {
    /** Working days after the assignment within which a section may give a case back. */
    @WithDefault("2")
    int returnWorkingDays();

    /** With how many returns a case is contested, and ruled instead of handed on. */
    @WithDefault("2")
    int contestedAfter();

    /** How often the time of one assignment may be extended. */
    @WithDefault("2")
    int extensionLimit();

    /** After how many attempts in vain a case may be struck off without a word from the complainant. */
    @WithDefault("3")
    int followUpAttempts();

    /** How many days of the calendar after the strike-off a complainant may have a case reopened. */
    @WithDefault("30")
    int reopeningDays();

    /** How long a case may be without an owner (件件有着落). */
    @WithDefault("PT24H")
    Duration longestWait();

    /** How many deadlines one sweep fires at most in one transaction. */
    @WithDefault("100")
    int sweepBatch();
}
