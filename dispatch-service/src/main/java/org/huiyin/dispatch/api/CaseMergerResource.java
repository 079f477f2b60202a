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
import org.huiyin.dispatch.merging.MergeCase;
import org.huiyin.dispatch.merging.SeparateCase;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Merges one case in a common problem, and takes it out again. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
@APIResponse(
        responseCode = "200",
        description = "The case after the move; its version is the ETag",
        content = @Content(schema = @Schema(implementation = CaseResponse.class)))
public class CaseMergerResource {
    private final CaseMoves moves;
    private final MergeCase mergeCase;
    private final SeparateCase separateCase;

    public CaseMergerResource(CaseMoves moves, MergeCase mergeCase, SeparateCase separateCase) {
        this.moves = moves;
        this.mergeCase = mergeCase;
        this.separateCase = separateCase;
    }

    @POST
    @Path("merger")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "mergeCase",
            summary = "Merge the case in a common problem (合并办理), whose section answers for it from then on")
    public Uni<Response> merge(@BeanParam MoveHeaders headers, @NotNull @Valid MergerRequest request) {
        return moves.move(headers, request, (session, command) -> mergeCase.run(session, command, request.problem()));
    }

    @POST
    @Path("separation")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "separateCase",
            summary = "Take the case out of its common problem: it waits for an owner, under the clock that it had")
    public Uni<Response> separate(@BeanParam MoveHeaders headers) {
        return moves.move(headers, CaseMoves.NO_BODY, separateCase::run);
    }
}
