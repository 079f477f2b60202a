package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.carding.MoveCard;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The steps of a card: the section answers and appeals, others confirm, withdraw and decide; nothing is deleted. */
@Cancellable(false)
@Path("/v1/cards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
public class CardMovesResource {
    private final CardActs acts;
    private final MoveCard move;

    public CardMovesResource(CardActs acts, MoveCard move) {
        this.acts = acts;
        this.move = move;
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "answerCard",
            summary = "Answer a proposal, as a member of the section, within three working days")
    @APIResponse(
            responseCode = "200",
            description = "The card, which may be decided now",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> answer(
            @RestPath UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid CardRequests.Statement request) {
        return acts.run(id, headers, request, (session, act) -> move.answer(session, act, request.words()));
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "confirmCard",
            summary = "Confirm a card, as somebody else than the proposer and from outside of the unit concerned",
            description = "Not before the section has answered or let its three working days pass.")
    @APIResponse(
            responseCode = "200",
            description = "The card, which counts from now on",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> confirm(@RestPath UUID id, @BeanParam MoveHeaders headers) {
        return acts.run(id, headers, CardActs.NO_BODY, move::confirm);
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "withdrawCard",
            summary = "Drop a proposal, as somebody else than the proposer and from outside of the unit concerned")
    @APIResponse(
            responseCode = "200",
            description = "The card, which never counted",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> withdraw(
            @RestPath UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid CardRequests.Withdrawal request) {
        return acts.run(id, headers, request, (session, act) -> move.withdraw(session, act, request.grounds()));
    }

    @POST
    @Path("/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "appealCard",
            summary = "Appeal against a card, as the section's leader, within five working days of its confirmation")
    @APIResponse(
            responseCode = "200",
            description = "The card, which does not count until the appeal is decided",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> appeal(
            @RestPath UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid CardRequests.Statement request) {
        return acts.run(id, headers, request, (session, act) -> move.appeal(session, act, request.words()));
    }

    @POST
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "decideCard",
            summary = "Decide on an appeal, as a member of the commission from outside of the unit concerned",
            description = "A yellow card that is revoked takes the red ones along that do not stand without it.")
    @APIResponse(
            responseCode = "200",
            description = "The card, which counts again or never will",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> decide(
            @RestPath UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid CardRequests.Verdict request) {
        return acts.run(
                id,
                headers,
                request,
                (session, act) -> request.outcome() == CardRequests.Outcome.UPHELD
                        ? move.uphold(session, act, request.grounds())
                        : move.revoke(session, act, request.grounds()));
    }

    @POST
    @Path("/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "revokeCard",
            summary = "Revoke a card that counts, once an appeal against the lists of a cycle granted that",
            description = "By a member of the commission from outside of the unit concerned, who neither proposed nor"
                    + " confirmed it. A yellow card takes the red ones along that do not stand without it.")
    @APIResponse(
            responseCode = "200",
            description = "The card, which does not count any more",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Uni<Response> revoke(
            @RestPath UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid CardRequests.Revocation request) {
        return acts.run(id, headers, request, (session, act) -> move.revokeAsGranted(session, act, request.grounds()));
    }
}
