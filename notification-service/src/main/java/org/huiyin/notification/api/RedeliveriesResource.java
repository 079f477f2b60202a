package org.huiyin.notification.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.store.RedeliveryRows.Range;
import org.huiyin.notification.subscribing.Partner;
import org.huiyin.notification.subscribing.RedeliverEvents;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What a partner missed, once more. */
@Cancellable(false)
@Path("/v1/webhooks/{id}/redeliveries")
@Tag(name = "Webhooks")
public class RedeliveriesResource {

    private final Commands commands;
    private final CommandContext context;
    private final CurrentPartner partner;
    private final RedeliverEvents redelivering;

    RedeliveriesResource(
            Commands commands, CommandContext context, CurrentPartner partner, RedeliverEvents redelivering) {
        this.commands = commands;
        this.context = context;
        this.partner = partner;
        this.redelivering = redelivering;
    }

    @POST
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.WEBHOOKS)
    @Operation(
            operationId = "redeliverEvents",
            summary = "Have one message, or those of a time, sent again with the same ids")
    @APIResponse(
            responseCode = "200",
            description = "How many are sent again",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Redelivered.class)))
    public Uni<Response> redeliver(@RestPath UUID id, @BeanParam KeyHeader header, @NotNull @Valid Redelivery request) {
        Partner owner = partner.get();
        return commands.run(context, request, (session, now) -> redelivered(session, owner, id, request)
                .map(count -> Answer.ok(new Redelivered(count))));
    }

    private Uni<Integer> redelivered(Mutiny.Session session, Partner owner, UUID id, Redelivery request) {
        boolean byTime = request.from() != null && request.until() != null;
        if (request.message() != null && request.from() == null && request.until() == null) {
            return redelivering.one(session, owner, id, request.message());
        }
        if (request.message() == null && byTime) {
            return redelivering.byTime(session, owner, id, new Range(request.from(), request.until()));
        }
        throw Problems.unprocessable("", "message-or-time", "Name either a message, or both from and until.");
    }

    /**
     * What to send again.
     *
     * @param message a {@code webhook-id}
     * @param from of what happened at this moment or later
     * @param until and before this one
     */
    public record Redelivery(
            @Schema(examples = "0c3e8a60-3f5d-4f0a-9a54-6a9a8f0f7b11") @Nullable UUID message,
            @Schema(examples = "2026-03-02T00:00:00Z") @Nullable Instant from,
            @Schema(examples = "2026-03-03T00:00:00Z") @Nullable Instant until) {}

    /** How many messages are on their way once more. */
    public record Redelivered(int count) {}
}
