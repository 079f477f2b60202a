package org.huiyin.bus.inbox;

import org.jspecify.annotations.Nullable;

/**
 * How far a stream has been applied.
 *
 * @param last sequence of the last applied event, 0 before the first
 * @param blocked sequence of the poison event at which the stream stands still
 */
public record StreamPosition(long last, @Nullable Long blocked, @Nullable String blockedReason) {
    static final StreamPosition START = new StreamPosition(0, null, null);

    StreamPosition movedTo(long sequence) {
        return new StreamPosition(sequence, blocked, blockedReason);
    }

    StreamPosition blockedAt(long sequence, String reason) {
        return new StreamPosition(last, sequence, reason);
    }

    StreamPosition unblocked() {
        return new StreamPosition(last, null, null);
    }
}
