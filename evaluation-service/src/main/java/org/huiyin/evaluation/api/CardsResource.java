package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.carding.CardSight;
import org.huiyin.evaluation.carding.ProposeByHand;
import org.huiyin.evaluation.carding.ShowCards;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Red and yellow cards: listed, read, proposed by hand. A handler or leader sees those shown to the own sections only. */
@Cancellable(false)
@Path("/v1/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class CardsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ShowCards showing;
    private final ProposeByHand proposing;

    public CardsResource(
            Commands commands, CommandContext context, CurrentActor actor, ShowCards showing, ProposeByHand proposing) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.showing = showing;
        this.proposing = proposing;
    }

    @GET
    @RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.SUPERVISOR, Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR})
    @Operation(operationId = "listCards", summary = "Cards, newest first")
    public Uni<Page<CardView>> list(@Valid @BeanParam CardQuery query) {
        CardSight sight = CardSight.of(actor.get());
        return showing.list(query.filter(sight), query.size + 1)
                .map(found -> Page.of(found, query.size, last -> Cursor.of(last.proposedAt(), last.id()))
                        .map(card -> CardView.of(card, sight.everything())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.SUPERVISOR, Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR})
    @Operation(operationId = "showCard", summary = "One card with its history")
    @APIResponse(
            responseCode = "200",
            description = "The card; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> show(@RestPath UUID id) {
        CardSight sight = CardSight.of(actor.get());
        return showing.show(id, sight).map(shown -> Response.ok(CardView.of(shown, sight.everything()))
                .header("ETag", IfMatch.tag(shown.card().version()))
                .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "proposeCard",
            summary = "Propose a card, as a supervisor from outside of the unit concerned",
            description =
                    """
                    It counts for nothing until somebody else has confirmed it; the section is heard first. R1 follows by \
                    itself from a yellow card that is not cured. R2 by hand says that the root cause of a yellow card in \
                    force has come up again.""")
    @APIResponse(
            responseCode = "201",
            description = "The card; see Location and ETag",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> propose(
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "The same key means the same command for 24 hours",
                            schema = @Schema(minLength = 16, maxLength = 255))
                    @Nullable
                    String idempotencyKey,
            @NotNull @Valid CardRequests.Proposal request) {
        Actor proposer = actor.get();
        return commands.run(context, request, (session, now) -> proposing
                .propose(session, request.wish(), proposer, now)
                .chain(card -> showing.withHistory(session, card))
                .map(shown -> Answer.created(
                        "/v1/cards/" + shown.card().id(), shown.card().version(), CardView.of(shown, true))));
    }
}
