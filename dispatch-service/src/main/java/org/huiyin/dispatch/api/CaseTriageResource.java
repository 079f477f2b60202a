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
import org.huiyin.dispatch.handling.RecordContact;
import org.huiyin.dispatch.handling.TriageCase;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What comes first in the life of a case: the triage (研判), and the section's first word with the complainant. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
@APIResponse(
        responseCode = "200",
        description = "The case after the move; its version is the ETag",
        content = @Content(schema = @Schema(implementation = CaseResponse.class)))
public class CaseTriageResource {
    private final CaseMoves moves;
    private final TriageCase triageCase;
    private final RecordContact recordContact;

    public CaseTriageResource(CaseMoves moves, TriageCase triageCase, RecordContact recordContact) {
        this.moves = moves;
        this.triageCase = triageCase;
        this.recordContact = recordContact;
    }

    @POST
    @Path("triage")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "triageCase",
            summary = "Judge what the complaint is (研判), and route it anew",
            description =
                    "May be repeated until the case is handed over; only the difficulty stays as it was judged first. An"
                            + " emergency whose rule is clear is handed over at once.")
    public Uni<Response> triage(@BeanParam MoveHeaders headers, @NotNull @Valid TriageRequest request) {
        return moves.move(
                headers, request, (session, command) -> triageCase.run(session, command, request.judgement()));
    }

    @POST
    @Path("contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "recordContact",
            summary = "Record that the section spoke with the complainant, or tried to",
            description = "Counts from now. The first contact that reached the complainant stops its clock.")
    public Uni<Response> contact(@BeanParam MoveHeaders headers, @NotNull @Valid ContactRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> recordContact.run(session, command, request.channel(), request.reached()));
    }
}
