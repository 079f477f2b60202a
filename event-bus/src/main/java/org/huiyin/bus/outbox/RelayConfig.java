package org.huiyin.bus.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the relay. It has a database login of its own that can see and flag outbox rows, nothing else. */
@ConfigMapping(prefix = "huiyin.relay")
public interface RelayConfig {
    /** False where another process relays for this database. */
    @WithDefault("true")
    boolean enabled();

    String jdbcUrl();

    String username();

    String password();

    @WithDefault("500")
    int batchSize();

    /** Pause after rows went out, so that the next ones go together; doubles up to {@link #idlePause()} while none come. */
    @WithDefault("PT0.025S")
    Duration busyPause();

    @WithDefault("PT0.4S")
    Duration idlePause();

    /** Published rows older than this move to the archive. */
    @WithDefault("P7D")
    Duration archiveAfter();
}
