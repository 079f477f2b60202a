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
import org.huiyin.dispatch.handling.AskExtension;
import org.huiyin.dispatch.handling.DecideExtension;
import org.huiyin.dispatch.handling.ResumeCase;
import org.huiyin.dispatch.handling.SuspendCase;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Moves the end of a case's time: extension (延期) and suspension (中止). */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "time")
@APIResponse(
        responseCode = "200",
        description = "The case after the move; its version is the ETag",
        content = @Content(schema = @Schema(implementation = CaseResponse.class)))
public class CaseTimeResource {
    private final CaseMoves moves;
    private final AskExtension askExtension;
    private final DecideExtension decideExtension;
    private final SuspendCase suspendCase;
    private final ResumeCase resumeCase;

    public CaseTimeResource(
            CaseMoves moves,
            AskExtension askExtension,
            DecideExtension decideExtension,
            SuspendCase suspendCase,
            ResumeCase resumeCase) {
        this.moves = moves;
        this.askExtension = askExtension;
        this.decideExtension = decideExtension;
        this.suspendCase = suspendCase;
        this.resumeCase = resumeCase;
    }

    @POST
    @Path("extension-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "askExtension",
            summary = "Ask for more time, before the deadline; granted at most twice per assignment")
    public Uni<Response> ask(@BeanParam MoveHeaders headers, @NotNull @Valid ExtensionRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> askExtension.run(session, command, request.workingDays(), request.basis()));
    }

    @POST
    @Path("extension-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(operationId = "decideExtension", summary = "Grant or refuse the time that a section asked for")
    public Uni<Response> decide(@BeanParam MoveHeaders headers, @NotNull @Valid ExtensionDecisionRequest request) {
        return moves.move(
                headers, request, (session, command) -> decideExtension.run(session, command, request.granted()));
    }

    @POST
    @Path("suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.DISPATCHER})
    @Operation(
            operationId = "suspendCase",
            summary = "Let the clock of an accepted case stand still, for a listed reason")
    public Uni<Response> suspend(@BeanParam MoveHeaders headers, @NotNull @Valid SuspensionRequest request) {
        return moves.move(headers, request, (session, command) -> suspendCase.run(session, command, request.reason()));
    }

    @POST
    @Path("resumption")
    @RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.DISPATCHER})
    @Operation(
            operationId = "resumeCase",
            summary = "Let the clock run again; the working days in between are added to the deadline")
    public Uni<Response> resume(@BeanParam MoveHeaders headers) {
        return moves.move(headers, CaseMoves.NO_BODY, resumeCase::run);
    }
}
