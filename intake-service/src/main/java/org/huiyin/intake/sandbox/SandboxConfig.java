package org.huiyin.intake.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a sandbox holds, and for how long. */
@ConfigMapping(prefix = "huiyin.sandbox")
interface SandboxConfig {
    /** Complaints of one client. */
    @WithDefault("1000")
    int largest();

    @WithDefault("7d")
    Duration kept();
}
