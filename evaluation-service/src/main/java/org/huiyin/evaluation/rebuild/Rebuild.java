package org.huiyin.evaluation.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of all facts from the topics.
 *
 * @param generation the generation that it writes
 * @param events records read so far
 * @param unreadable records among them that break the published language and were stepped over
 */
public record Rebuild(
        UUID id,
        int generation,
        Stage stage,
        OnDifference onDifference,
        Instant requestedAt,
        long events,
        long unreadable,
        @Nullable String liveHash,
        @Nullable String rebuiltHash,
        @Nullable Long rows,
        @Nullable String failure,
        @Nullable Instant finishedAt) {

    /** The Kafka consumer group under which this rebuild reads; a new one for every generation. */
    public String groupId() {
        return "evaluation-generation-" + generation;
    }
}
