package org.huiyin.dispatch.handling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The lots by which cases are looked at a second time. */
@ConfigMapping(prefix = "huiyin.draw")
public interface DrawConfig {
    /** 32 secret bytes in base64. With another key other cases are drawn from then on; what was drawn stays. */
    String key();

    /** Of the cases whose complainant was reached, how many are asked once more. */
    @WithDefault("0.05")
    double reCallShare();

    /** Of the triaged cases, of how many the difficulty is judged once more. */
    @WithDefault("0.05")
    double recodingShare();
}
