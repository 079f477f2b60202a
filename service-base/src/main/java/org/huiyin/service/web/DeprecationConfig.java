package org.huiyin.service.web;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Since when which operation is not to be used any more, by operation id. */
@ConfigMapping(prefix = "huiyin.deprecation")
public interface DeprecationConfig {
    Map<String, Notice> operations();

    /** What clients are told with every answer. */
    interface Notice {
        Instant since();

        /** When it is switched off. */
        Optional<Instant> sunset();

        /** Where it says what to use instead. */
        Optional<URI> guide();
    }
}
