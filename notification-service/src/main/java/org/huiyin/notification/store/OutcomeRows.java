package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.Channel;
import org.jspecify.annotations.Nullable;

/** Writes down what became of claimed deliveries, and counts the events that tell of it. */
@ApplicationScoped
public class OutcomeRows {

    /** An outcome of an earlier claim than the latest is dropped: that delivery is in other hands. */
    private static final String SETTLE =
            """
            with outcome as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as o(id uuid, attempt int, attempts int, state text,
                reason text, waiting_for text, channel text, next_at timestamptz, completed_at timestamptz,
                masked_address text, log jsonb)),
            settled as (
              update delivery d set state = o.state, reason = o.reason, waiting_for = o.waiting_for, channel = o.channel,
                attempts = o.attempts, next_at = coalesce(o.next_at, d.next_at), completed_at = o.completed_at,
                masked_address = coalesce(o.masked_address, d.masked_address),
                attempt_log = d.attempt_log || coalesce(o.log, '[]'),
                sealed_reply = case o.state when 'DUE' then d.sealed_reply end
              from outcome o where d.id = o.id and d.state = 'DUE' and d.attempts = o.attempt returning d.id, d.state),
            put_off as (
              update delivery m set next_at = o.next_at from outcome o
              where m.merged_into = o.id and m.state = 'DUE' and o.state = 'DUE')
            select cast(to_jsonb(done) as text) from (select id from settled where state <> 'DUE') done""";

    private static final String SETTLE_MERGED =
            """
            with ended as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as e(id uuid, state text, reason text,
                completed_at timestamptz)),
            settled as (
              update delivery d set state = e.state, reason = e.reason, completed_at = e.completed_at, sealed_reply = null
              from ended e where d.merged_into = e.id and d.state = 'DUE' returning d.*)
            select cast(to_jsonb(done) as text) from (
              select d.merged_into as carrier, jsonb_build_object('id', d.id, 'complaint_id', d.complaint_id,
                'event_id', d.event_id, 'stage', d.stage, 'audience', d.audience, 'channel', d.channel,
                'attempt', d.attempts) as head from settled d) done""";

    private static final String COUNT =
            """
            with added as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as a(id uuid, events bigint)),
            counted as (
              insert into ledger (id, state, version, event_seq)
              select id, 'TOLD', 1, events from added order by id
              on conflict (id) do update set version = ledger.version + 1, event_seq = ledger.event_seq + excluded.event_seq
              returning id, event_seq)
            select cast(to_jsonb(counted) as text) from counted""";

    private static final String DISABLE =
            "update webhook set state = 'DISABLED', disabled_reason = ? where id = any(cast(string_to_array(?, ',') as uuid[]))";

    /** Answers the deliveries that have ended with this. */
    public Uni<Set<UUID>> settle(Mutiny.Session session, List<Settlement> settlements) {
        return JsonRows.list(session, Id.class, SETTLE, JsonRows.write(settlements))
                .map(ids -> ids.stream().map(Id::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Ends what other letters have said too; answers each with the letter that said it. */
    public Uni<List<Merged>> settleMerged(Mutiny.Session session, List<CarrierEnd> carriers) {
        return carriers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : JsonRows.list(session, Merged.class, SETTLE_MERGED, JsonRows.write(carriers));
    }

    /** Takes the next numbers of each complaint's stream; answers the last number taken. */
    public Uni<Map<UUID, Long>> count(Mutiny.Session session, Map<UUID, Long> events) {
        List<Added> added = events.entrySet().stream()
                .map(entry -> new Added(entry.getKey(), entry.getValue()))
                .toList();
        return JsonRows.list(session, Counted.class, COUNT, JsonRows.write(added))
                .map(rows -> rows.stream().collect(Collectors.toMap(Counted::id, Counted::eventSeq)));
    }

    public Uni<Void> disable(Mutiny.Session session, Set<UUID> webhooks, String reason) {
        if (webhooks.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String ids = webhooks.stream().map(UUID::toString).collect(Collectors.joining(","));
        return JsonRows.execute(session, DISABLE, reason, ids).replaceWithVoid();
    }

    /**
     * The new state of a delivery.
     *
     * @param attempt the claim that this is the result of
     * @param attempts how many attempts have been made; one less than {@code attempt} if nothing could be sent yet
     */
    public record Settlement(
            UUID id,
            int attempt,
            int attempts,
            String state,
            @Nullable String reason,
            @Nullable String waitingFor,
            Channel channel,
            @Nullable Instant nextAt,
            @Nullable Instant completedAt,
            @Nullable String maskedAddress,
            List<AttemptLog> log) {}

    /** How that ends which a letter said besides its own step. */
    public record CarrierEnd(UUID id, String state, String reason, Instant completedAt) {}

    /** A delivery that another one has said too. */
    public record Merged(UUID carrier, DeliveryHead head) {}

    /** One attempt, as staff may read it: codes and times. */
    public record AttemptLog(int attempt, Channel channel, Instant at, String result, String detail) {}

    private record Id(UUID id) {}

    private record Added(UUID id, long events) {}

    private record Counted(UUID id, long eventSeq) {}
}
