package org.huiyin.notification.post;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wish of a server to be left alone for some seconds. Dates are not understood: their clock is not ours. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
