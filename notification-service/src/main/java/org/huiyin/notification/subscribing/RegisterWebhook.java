package org.huiyin.notification.subscribing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.delivering.SecretKeeper;
import org.huiyin.notification.post.PartnerCalls;
import org.huiyin.notification.store.WebhookRows;
import org.huiyin.notification.store.WebhookRows.Owner;
import org.huiyin.notification.store.WebhookRows.Webhook;
import org.huiyin.notification.webhook.WebhookSecret;
import org.huiyin.service.problem.Problems;

/** Subscribes a partner's address to events. What it may hear of is decided by the office, not by the partner. */
@ApplicationScoped
public class RegisterWebhook {

    private static final Set<Topic> ABOUT_A_COMPLAINT = Set.of(Topic.COMPLAINTS, Topic.CASES);
    /** Praise is between the office and its sections, as cards are. */
    private static final Set<EventType> WITHIN_THE_OFFICE = Set.of(EventType.COMMENDATION_RECORDED);

    private final Set<String> offered;
    private final WebhookRows rows;
    private final PartnerCalls calls;
    private final SecretKeeper secrets;
    private final int perPartner;
    private final SecureRandom random = new SecureRandom();

    RegisterWebhook(
            WebhookRows rows,
            PartnerCalls calls,
            SecretKeeper secrets,
            TellingConfig config,
            @All List<EventHandler<?>> handlers) {
        this.offered = told(handlers);
        this.rows = rows;
        this.calls = calls;
        this.secrets = secrets;
        this.perPartner = config.webhooks().perPartner();
    }

    /** Refuses what can be refused without the database; names are looked up here, before a transaction is open. */
    public Uni<Void> check(Partner partner, String url, List<String> eventTypes) {
        if (partner.sources().isEmpty()) {
            throw Problems.forbidden(
                    "no-source-granted", "The office has not granted you any source of complaints yet.");
        }
        for (int i = 0; i < eventTypes.size(); i++) {
            if (!offered.contains(eventTypes.get(i))) {
                throw Problems.unprocessable(
                        "/eventTypes/" + i, "unknown-event-type", "There is no such type of event.");
            }
        }
        return calls.refusalOf(url)
                .invoke(refusal -> refusal.ifPresent(reason -> {
                    throw Problems.unprocessable(
                            "/url", reason, "This address may not be called: use https on the public internet.");
                }))
                .replaceWithVoid();
    }

    /** Only what is told here at all can be told to partners: what supervisors find stays with the office. */
    private static Set<String> told(List<EventHandler<?>> handlers) {
        Set<Class<?>> heard = handlers.stream().map(EventHandler::handles).collect(Collectors.toSet());
        return Stream.of(EventType.values())
                .filter(type -> ABOUT_A_COMPLAINT.contains(type.topic())
                        && !WITHIN_THE_OFFICE.contains(type)
                        && heard.contains(type.payload()))
                .map(EventType::wireName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Answers the webhook and the secret that is shown this once. */
    public Uni<Registered> register(
            Mutiny.Session session, Partner partner, String url, List<String> eventTypes, Instant now) {
        var webhook = new Webhook(UUID.randomUUID(), url, eventTypes, partner.sources(), "ACTIVE", null, now);
        WebhookSecret secret = WebhookSecret.random(random);
        return rows.count(session, partner.owner())
                .invoke(count -> {
                    if (count >= perPartner) {
                        throw Problems.conflict("too-many-webhooks", "Remove one of your webhooks first.");
                    }
                })
                .chain(() -> rows.add(session, new Owner(partner.owner(), partner.client()), webhook))
                .chain(() -> rows.addSecret(session, webhook.id(), secrets.seal(webhook.id(), secret), now))
                .replaceWith(new Registered(webhook, secret));
    }

    /** A new webhook with its secret. */
    public record Registered(Webhook webhook, WebhookSecret secret) {}
}
