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
import org.huiyin.dispatch.handling.RecodeCase;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Difficulties of drawn cases that are judged once more, blindly. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "second looks")
public class RecodingResource {
    private final CaseMoves moves;
    private final RecodeCase recodeCase;

    public RecodingResource(CaseMoves moves, RecodeCase recodeCase) {
        this.moves = moves;
        this.recodeCase = recodeCase;
    }

    @POST
    @Path("recodings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "recodeCase",
            summary = "Judge the difficulty of a drawn case once more, without being shown the first judgement (盲审复核)",
            description = "By another dispatcher than whoever made a triage, once. The first judgement stays.")
    @APIResponse(
            responseCode = "200",
            description = "What was recorded; the case's version is the ETag",
            content = @Content(schema = @Schema(implementation = RecodingResponse.class)))
    @APIResponse(responseCode = "403", description = "Somebody who has not judged it yet has to")
    @APIResponse(responseCode = "409", description = "Not drawn, judged once more already, or withdrawn")
    public Uni<Response> record(@BeanParam MoveHeaders headers, @NotNull @Valid RecodingRequest request) {
        return moves.answer(headers, request, (session, command) -> recodeCase
                .run(session, command, request.difficulty())
                .map(row ->
                        Answer.ok(row.version(), new RecodingResponse(row.id(), request.difficulty(), command.now()))));
    }
}
