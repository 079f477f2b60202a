package org.huiyin.notification.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lists the deliveries of a complaint, oldest first. */
@ApplicationScoped
public class DeliveryRows {

    private static final String KNOWN = "select cast(to_jsonb(found) as text) from (select cast(? as uuid) as id) found"
            + " where exists (select from complaint_facts where id = found.id)"
            + " or exists (select from delivery where complaint_id = found.id)";

    private static final String LIST =
            """
            select cast(to_jsonb(listed) as text) from (
              select id, event_id, event_type, stage, audience, recipient, channel, state, nullif(reason, '') as reason, merged_into, waiting_for,
                masked_address as address, attempts, attempt_log as log, case state when 'DUE' then next_at end as next_at,
                occurred_at, completed_at
              from delivery where complaint_id = ? and (occurred_at, id) > (?, ?)
              order by occurred_at, id limit ?) listed""";

    public Uni<Boolean> complaintKnown(Mutiny.Session session, UUID complaint) {
        return JsonRows.list(session, Known.class, KNOWN, complaint).map(found -> !found.isEmpty());
    }

    public Uni<List<Listed>> list(Mutiny.Session session, UUID complaint, Instant time, UUID id, int limit) {
        return JsonRows.list(session, Listed.class, LIST, complaint, time, id, limit);
    }

    /**
     * A delivery as staff may see it.
     *
     * @param recipient a role such as {@code leader:S0001}, never an address
     * @param mergedInto the delivery whose letter says this too
     * @param address masked; absent until the first attempt
     * @param log attempts whose end is known; a number missing from it was cut short by a crash
     */
    @Schema(name = "Delivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed(
            UUID id,
            UUID eventId,
            String eventType,
            String stage,
            String audience,
            String recipient,
            String channel,
            String state,
            @Nullable String reason,
            @Nullable UUID mergedInto,
            @Nullable String waitingFor,
            @Nullable String address,
            int attempts,
            List<OutcomeRows.AttemptLog> log,
            @Nullable Instant nextAt,
            Instant occurredAt,
            @Nullable Instant completedAt) {}

    private record Known(UUID id) {}
}
