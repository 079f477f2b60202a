package org.huiyin.evaluation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.rebuild.OnDifference;
import org.huiyin.evaluation.rebuild.Progress;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.rebuild.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as the API shows it.
 *
 * @param groupId the Kafka consumer group under which it reads
 * @param events records read so far
 * @param unreadable records among them that were stepped over because they break the published language
 * @param rows rows of the rebuilt generation when it was compared
 */
public record RebuildView(
        UUID id,
        int generation,
        String groupId,
        Stage stage,
        OnDifference onDifference,
        Instant requestedAt,
        long events,
        long unreadable,
        @Nullable String liveHash,
        @Nullable String rebuiltHash,
        @Nullable Long rows,
        @Nullable String failure,
        @Nullable Instant finishedAt,
        List<PartitionView> partitions) {

    /**
     * Progress in one partition.
     *
     * @param next the offset read next
     * @param end the end when the rebuild began
     */
    public record PartitionView(String topic, int partition, long next, long end) {}

    static RebuildView begun(Rebuild rebuild) {
        return of(rebuild, List.of());
    }

    static RebuildView of(Rebuild rebuild, List<Progress> partitions) {
        return new RebuildView(
                rebuild.id(),
                rebuild.generation(),
                rebuild.groupId(),
                rebuild.stage(),
                rebuild.onDifference(),
                rebuild.requestedAt(),
                rebuild.events(),
                rebuild.unreadable(),
                rebuild.liveHash(),
                rebuild.rebuiltHash(),
                rebuild.rows(),
                rebuild.failure(),
                rebuild.finishedAt(),
                partitions.stream()
                        .map(read -> new PartitionView(
                                read.partition().topic(), read.partition().number(), read.next(), read.end()))
                        .toList());
    }
}
