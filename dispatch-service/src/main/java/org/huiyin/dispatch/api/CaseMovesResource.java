package org.huiyin.dispatch.api;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.cases.ReturnStatement;
import org.huiyin.dispatch.handling.AcceptCase;
import org.huiyin.dispatch.handling.AssignCase;
import org.huiyin.dispatch.handling.FollowUpCase;
import org.huiyin.dispatch.handling.ResolveCase;
import org.huiyin.dispatch.handling.ReturnCase;
import org.huiyin.dispatch.handling.SignClosure;
import org.huiyin.dispatch.handling.StrikeOffCase;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Moves a case along its life. Each move names the version that it was decided upon, and is done once per key. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
@APIResponse(
        responseCode = "200",
        description = "The case after the move; its version is the ETag",
        content = @Content(schema = @Schema(implementation = CaseResponse.class)))
@APIResponse(responseCode = "400", description = "Malformed, or no Idempotency-Key")
@APIResponse(responseCode = "404", description = "No such case, or not in the caller's sight")
@APIResponse(responseCode = "409", description = "The rules say no in this state, or the same key is being worked on")
@APIResponse(responseCode = "412", description = "The case has changed since it was read")
@APIResponse(responseCode = "422", description = "A value breaks a rule, or the key was used for something else")
@APIResponse(responseCode = "428", description = "No If-Match")
public class CaseMovesResource {
    private final CaseMoves moves;
    private final AssignCase assignCase;
    private final AcceptCase acceptCase;
    private final ReturnCase returnCase;
    private final ResolveCase resolveCase;
    private final SignClosure signClosure;
    private final FollowUpCase followUpCase;
    private final StrikeOffCase strikeOffCase;

    public CaseMovesResource(
            CaseMoves moves,
            AssignCase assignCase,
            AcceptCase acceptCase,
            ReturnCase returnCase,
            ResolveCase resolveCase,
            SignClosure signClosure,
            FollowUpCase followUpCase,
            StrikeOffCase strikeOffCase) {
        this.moves = moves;
        this.assignCase = assignCase;
        this.acceptCase = acceptCase;
        this.returnCase = returnCase;
        this.resolveCase = resolveCase;
        this.signClosure = signClosure;
        this.followUpCase = followUpCase;
        this.strikeOffCase = strikeOffCase;
    }

    @POST
    @Path("assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(operationId = "assignCase", summary = "Hand the case over to a section and its leader (交办)")
    public Uni<Response> assign(@BeanParam MoveHeaders headers, @NotNull @Valid AssignmentRequest request) {
        AssignCase.Wish wish = new AssignCase.Wish(request.section(), request.leader(), request.limitWorkingDays());
        return moves.move(headers, request, (session, command) -> assignCase.run(session, command, wish));
    }

    @POST
    @Path("acceptance")
    @RolesAllowed(Roles.HANDLER)
    @Operation(operationId = "acceptCase", summary = "Take the case on, as a handler of its section")
    public Uni<Response> accept(@BeanParam MoveHeaders headers) {
        return moves.move(headers, CaseMoves.NO_BODY, acceptCase::run);
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.HANDLER)
    @Operation(
            operationId = "returnCase",
            summary = "Give the case back before taking it on (退回)",
            description =
                    "Within two working days, with the competent section. With the second return, or when two sections"
                            + " give it to each other, the case is contested until a dispatcher rules.")
    public Uni<Response> giveBack(@BeanParam MoveHeaders headers, @NotNull @Valid ReturnRequest request) {
        return moves.move(headers, request, (session, command) -> {
            ReturnStatement statement =
                    new ReturnStatement(request.reason(), request.legalBasis(), request.proposedOwner(), command.now());
            return returnCase.run(session, command, statement);
        });
    }

    @POST
    @Path("resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "resolveCase",
            summary = "Close the case with a code and a reply to the complainant (办结)",
            description =
                    "From the second round on it waits for the leader's signature, unless the leader closes it. EXPLAINED needs"
                            + " the policy basis, and a complainant who was reached within the limit of the first contact.")
    public Uni<Response> resolve(@BeanParam MoveHeaders headers, @NotNull @Valid ResolutionRequest request) {
        return moves.move(headers, request, (session, command) -> resolveCase.run(session, command, request.claim()));
    }

    @POST
    @Path("signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "signClosure",
            summary = "Sign the closure of a case that is handled again (签字), or send it back")
    public Uni<Response> sign(@BeanParam MoveHeaders headers, @NotNull @Valid SignatureRequest request) {
        return moves.move(headers, request, (session, command) -> signClosure.run(session, command, request.signed()));
    }

    @POST
    @Path("follow-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "followUpCase",
            summary = "Record an attempt to ask the complainant (回访); a dissatisfied one reopens the case",
            description =
                    "So does one who says that nothing was solved although the section claims it. Attempts in vain count"
                            + " on different working days and at different hours.")
    public Uni<Response> followUp(@BeanParam MoveHeaders headers, @NotNull @Valid FollowUpRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> followUpCase.run(session, command, request.voice(), request.words()));
    }

    @POST
    @Path("strike-off")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(operationId = "strikeOffCase", summary = "Strike the case off the list (销号)")
    public Uni<Response> strikeOff(@BeanParam MoveHeaders headers) {
        return moves.move(headers, CaseMoves.NO_BODY, strikeOffCase::run);
    }
}
