package org.huiyin.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** For how long complainants may speak up afterwards. */
@ConfigMapping(prefix = "huiyin.intake")
interface VoiceConfig {
    /** Days of the calendar after an answer within which it may be judged by its complainant. */
    @WithDefault("30")
    int answerDays();

    /** Days of the calendar after the strike-off within which a complainant may come back; as dispatch has it. */
    @WithDefault("30")
    int reopeningDays();
}
