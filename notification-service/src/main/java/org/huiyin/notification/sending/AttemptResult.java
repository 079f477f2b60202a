package org.huiyin.notification.sending;

import java.time.Duration;
import java.util.Optional;

/** What one attempt at sending came to. The details are codes, never the words of the other side. */
public sealed interface AttemptResult {

    String detail();

    /** Taken by the other side. */
    record Accepted(String detail) implements AttemptResult {}

    /** The other side will never take it: trying again is pointless. */
    record Rejected(String detail) implements AttemptResult {}

    /** It may work later; the other side may have said how much later. */
    record Troubled(String detail, Optional<Duration> retryAfter) implements AttemptResult {

        public Troubled(String detail) {
            this(detail, Optional.empty());
        }
    }

    /** The partner's server says it is gone for good. */
    record Gone(String detail) implements AttemptResult {}
}
