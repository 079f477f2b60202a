package org.huiyin.bus.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits, as operators see it. Events carry codes and sealed values only, so the body may be shown.
 *
 * @param reason gap, dependency, blocked (behind a poison event) or poison
 * @param error why the last attempt failed; only poison events have one
 */
public record ParkedEvent(
        UUID eventId,
        String topic,
        String type,
        UUID complaintId,
        long sequence,
        String reason,
        @Nullable String error,
        int attempts,
        Instant parkedAt,
        String body) {}
