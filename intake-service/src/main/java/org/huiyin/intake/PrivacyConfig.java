package org.huiyin.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits that protect complainants, and the service from those who only pretend to be some. */
@ConfigMapping(prefix = "huiyin.intake.privacy")
interface PrivacyConfig {
    /** Filings without a token that a replica takes in a minute, from everybody together. */
    @WithDefault("120")
    int anonymousPerMinute();

    /** The same for an hour. */
    @WithDefault("2000")
    int anonymousPerHour();

    /** For how many hours after its approval an opened identity may be read. */
    @WithDefault("24")
    int readingHours();
}
