package org.huiyin.notification.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.store.WebhookRows;
import org.huiyin.notification.store.WebhookRows.Webhook;
import org.huiyin.notification.subscribing.Partner;
import org.huiyin.notification.subscribing.PingWebhook;
import org.huiyin.notification.subscribing.RegisterWebhook;
import org.huiyin.notification.subscribing.RotateSecret;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A partner's own webhooks, signed by Standard Webhooks. */
@Cancellable(false)
@Path("/v1/webhooks")
@Tag(name = "Webhooks")
public class WebhooksResource {

    private final RequestSessions sessions;
    private final Commands commands;
    private final CommandContext context;
    private final CurrentPartner partner;
    private final WebhookRows rows;
    private final RegisterWebhook registering;
    private final RotateSecret rotating;
    private final PingWebhook pinging;

    WebhooksResource(
            RequestSessions sessions,
            Commands commands,
            CommandContext context,
            CurrentPartner partner,
            WebhookRows rows,
            RegisterWebhook registering,
            RotateSecret rotating,
            PingWebhook pinging) {
        this.sessions = sessions;
        this.commands = commands;
        this.context = context;
        this.partner = partner;
        this.rows = rows;
        this.registering = registering;
        this.rotating = rotating;
        this.pinging = pinging;
    }

    @POST
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.WEBHOOKS)
    @Operation(
            operationId = "registerWebhook",
            summary = "Have an address called for events; the answer shows the signing secret, this once")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "The same for every repetition of this request",
            schema = @Schema(minLength = 16, maxLength = 255))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookWithSecret.class)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed, or no Idempotency-Key",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The office has granted no source of complaints",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Too many webhooks, or the same key is being worked on",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    @APIResponse(
            responseCode = "422",
            description = "An address that may not be called, or an unknown event type",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    public Uni<Response> register(@NotNull @Valid Registration request) {
        Partner owner = partner.get();
        List<String> types = request.eventTypes() == null ? List.of() : request.eventTypes();
        return registering
                .check(owner, request.url(), types)
                .chain(() -> commands.run(context, request, (session, now) -> registering
                        .register(session, owner, request.url(), types, now)
                        .map(done ->
                                Answer.created("/v1/webhooks/" + done.webhook().id(), 1, WebhookWithSecret.of(done)))));
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.WEBHOOKS)
    @Operation(operationId = "listWebhooks", summary = "Own webhooks, oldest first")
    public Uni<Page<Webhook>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Position after = Position.of(cursor);
        String owner = partner.get().owner();
        return sessions.withTransaction(session -> rows.list(session, owner, after.time(), after.id(), size + 1))
                .map(found -> Page.of(found, size, one -> Cursor.of(one.createdAt(), one.id())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.WEBHOOKS)
    @Operation(operationId = "showWebhook", summary = "One own webhook")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Webhook.class)))
    @APIResponse(
            responseCode = "404",
            description = "No own webhook with this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    public Uni<Webhook> show(@RestPath UUID id) {
        String owner = partner.get().owner();
        return sessions.withTransaction(session -> rows.one(session, owner, id))
                .map(found -> found.stream().findFirst().orElseThrow(Problems::notFound));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.WEBHOOKS)
    @Operation(operationId = "removeWebhook", summary = "Stop the calls; what is still due is not sent any more")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "404",
            description = "No own webhook with this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    public Uni<Void> remove(@RestPath UUID id) {
        String owner = partner.get().owner();
        return sessions.withTransaction(session -> rows.remove(session, owner, id))
                .invoke(removed -> {
                    if (!removed) {
                        throw Problems.notFound();
                    }
                })
                .replaceWithVoid();
    }

    @POST
    @Path("/{id}/secret")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.WEBHOOKS)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new signing secret, shown this once; the old one signs beside it for a day")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "The same for every repetition of this request",
            schema = @Schema(minLength = 16, maxLength = 255))
    @APIResponse(
            responseCode = "200",
            description = "The new secret",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Secret.class)))
    @APIResponse(
            responseCode = "404",
            description = "No own webhook with this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    public Uni<Response> rotate(@RestPath UUID id) {
        Partner owner = partner.get();
        return commands.run(context, id, (session, now) -> rotating.rotate(session, owner, id, now)
                .map(secret -> Answer.ok(new Secret(secret.reveal()))));
    }

    @POST
    @Path("/{id}/ping")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.WEBHOOKS)
    @Operation(operationId = "pingWebhook", summary = "Call the address once, now, with a signed message of type ping")
    @APIResponse(
            responseCode = "200",
            description = "How the call went",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PingWebhook.Pinged.class)))
    @APIResponse(
            responseCode = "404",
            description = "No own webhook with this id",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    public Uni<PingWebhook.Pinged> ping(@RestPath UUID id) {
        return pinging.ping(partner.get(), id);
    }

    /**
     * What to subscribe to.
     *
     * @param eventTypes such as {@code case.resolved.v1}; absent or empty for all
     */
    public record Registration(
            @NotBlank @Size(max = 2000) String url,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> eventTypes) {}

    /** A new webhook and its secret. */
    public record WebhookWithSecret(
            UUID id,
            String url,
            List<String> eventTypes,
            List<String> sources,
            String state,
            Instant createdAt,
            String secret) {

        static WebhookWithSecret of(RegisterWebhook.Registered done) {
            Webhook webhook = done.webhook();
            return new WebhookWithSecret(
                    webhook.id(),
                    webhook.url(),
                    webhook.eventTypes(),
                    webhook.sources(),
                    webhook.state(),
                    webhook.createdAt(),
                    done.secret().reveal());
        }
    }

    /** A signing secret, {@code whsec_…}. */
    public record Secret(String secret) {}
}
