package org.huiyin.notification.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Statements on webhooks and their secrets, always within the sight of their owner. */
@ApplicationScoped
public class WebhookRows {

    private static final String ADD =
            """
            insert into webhook (id, owner, client, url, event_types, sources, state, created_at)
            values (?, ?, ?, ?, string_to_array(?, ','), string_to_array(?, ','), 'ACTIVE', ?)""";
    private static final String COLUMNS =
            "w.id, w.url, w.event_types, w.sources, w.state, w.disabled_reason, w.created_at";
    private static final String LIST = "select cast(to_jsonb(found) as text) from (select " + COLUMNS
            + " from webhook w where w.owner = ? and (w.created_at, w.id) > (?, ?) order by w.created_at, w.id limit ?) found";
    private static final String ONE = "select cast(to_jsonb(found) as text) from (select " + COLUMNS
            + " from webhook w where w.owner = ? and w.id = ?) found";
    private static final String COUNT =
            "select cast(to_jsonb(found) as text) from (select count(*) as count from webhook where owner = ?) found";
    private static final String REMOVE = "delete from webhook where owner = ? and id = ?";

    private static final String ADD_SECRET =
            "insert into webhook_secret (id, webhook_id, sealed, created_at) values (gen_random_uuid(), ?, ?, ?)";
    private static final String RETIRE_SECRETS =
            "update webhook_secret set expires_at = ? where webhook_id = ? and expires_at is null";
    private static final String SECRETS =
            """
            select cast(to_jsonb(found) as text) from (
              select sealed from webhook_secret where webhook_id = ? and coalesce(expires_at > ?, true)
              order by created_at desc) found""";

    public Uni<Void> add(Mutiny.Session session, Owner owner, Webhook webhook) {
        return JsonRows.execute(
                        session,
                        ADD,
                        webhook.id(),
                        owner.subject(),
                        owner.client(),
                        webhook.url(),
                        String.join(",", webhook.eventTypes()),
                        String.join(",", webhook.sources()),
                        webhook.createdAt())
                .replaceWithVoid();
    }

    public Uni<List<Webhook>> list(Mutiny.Session session, String owner, Instant time, UUID id, int limit) {
        return JsonRows.list(session, Webhook.class, LIST, owner, time, id, limit);
    }

    /** Empty if this owner has no such webhook. */
    public Uni<List<Webhook>> one(Mutiny.Session session, String owner, UUID id) {
        return JsonRows.list(session, Webhook.class, ONE, owner, id);
    }

    public Uni<Long> count(Mutiny.Session session, String owner) {
        return JsonRows.list(session, Count.class, COUNT, owner)
                .map(rows -> rows.get(0).count());
    }

    /** Answers false if this owner has no such webhook. */
    public Uni<Boolean> remove(Mutiny.Session session, String owner, UUID id) {
        return JsonRows.execute(session, REMOVE, owner, id).map(removed -> removed > 0);
    }

    public Uni<Void> addSecret(Mutiny.Session session, UUID webhook, String sealed, Instant now) {
        return JsonRows.execute(session, ADD_SECRET, webhook, sealed, now).replaceWithVoid();
    }

    public Uni<Void> retireSecrets(Mutiny.Session session, UUID webhook, Instant until) {
        return JsonRows.execute(session, RETIRE_SECRETS, until, webhook).replaceWithVoid();
    }

    /** Newest first. */
    public Uni<List<String>> secrets(Mutiny.Session session, UUID webhook, Instant now) {
        return JsonRows.list(session, Secret.class, SECRETS, webhook, now)
                .map(rows -> rows.stream().map(Secret::sealed).toList());
    }

    /** A subscription. An empty list of event types means all of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Webhook(
            UUID id,
            String url,
            List<String> eventTypes,
            List<String> sources,
            String state,
            @Nullable String disabledReason,
            Instant createdAt) {}

    /** Whose a webhook is (issuer and subject), and by which client the office grants sources to it. */
    public record Owner(String subject, String client) {}

    private record Count(long count) {}

    private record Secret(String sealed) {}
}
