package org.huiyin.notification.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Deliveries that failed. */
@ApplicationScoped
public class FailureRows {

    private static final String LIST =
            """
            select cast(to_jsonb(listed) as text) from (
              select id, complaint_id, stage, audience, channel, recipient, reason, masked_address as address, attempts, occurred_at,
                completed_at
              from delivery where state = 'FAILED' and (completed_at, id) > (?, ?)
              order by completed_at, id limit ?) listed""";

    private final String ofADay;

    FailureRows(DatabaseClock clock) {
        this.ofADay = "select cast(to_jsonb(found) as text) from (select count(*) as count from delivery"
                + " where state = 'FAILED' and completed_at > " + clock.expression() + " - interval '24 hours') found";
    }

    public Uni<List<Failure>> list(Mutiny.Session session, Instant time, UUID id, int limit) {
        return JsonRows.list(session, Failure.class, LIST, time, id, limit);
    }

    /** How many failed within the last 24 hours. */
    public Uni<Long> ofADay(Mutiny.Session session) {
        return JsonRows.list(session, Count.class, ofADay)
                .map(rows -> rows.get(0).count());
    }

    /**
     * A message that did not reach anybody.
     *
     * @param recipient a role such as {@code leader:S0001}, never an address
     * @param address masked; absent if none was ever tried
     */
    @Schema(name = "FailedDelivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Failure(
            UUID id,
            UUID complaintId,
            String stage,
            String audience,
            String channel,
            String recipient,
            String reason,
            @Nullable String address,
            int attempts,
            Instant occurredAt,
            Instant completedAt) {}

    private record Count(long count) {}
}
