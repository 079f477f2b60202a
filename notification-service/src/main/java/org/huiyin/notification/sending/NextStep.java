package org.huiyin.notification.sending;

import java.time.Instant;

/** What happens to a delivery after an attempt. */
public sealed interface NextStep {

    record Finished(Outcome outcome) implements NextStep {}

    record TryAgain(Instant at) implements NextStep {}
}
