package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.handling.ExcludeCase;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.store.Exclusions;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Cases that do not count in the evaluation of their section. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exclusions")
public class ExclusionResource {
    private final CaseMoves moves;
    private final ExcludeCase excludeCase;
    private final LookAtCase lookAtCase;
    private final Exclusions exclusions;

    public ExclusionResource(CaseMoves moves, ExcludeCase excludeCase, LookAtCase lookAtCase, Exclusions exclusions) {
        this.moves = moves;
        this.excludeCase = excludeCase;
        this.lookAtCase = lookAtCase;
        this.exclusions = exclusions;
    }

    @GET
    @Path("exclusions")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listExclusions", summary = "Which rounds of a case do not count, and why")
    @APIResponse(responseCode = "200", description = "First to last")
    public Uni<List<ExclusionResponse>> list(@PathParam("id") UUID id) {
        return lookAtCase
                .run(id, "exclusions", (session, row) -> exclusions.of(session, id))
                .map(all -> all.stream().map(ExclusionResponse::of).toList());
    }

    @POST
    @Path("exclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(
            operationId = "excludeCase",
            summary = "Approve that the present round does not count in the evaluation of its section",
            description = "For a listed reason, from outside of the unit concerned. The case goes on as it would.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> exclude(@BeanParam MoveHeaders headers, @NotNull @Valid ExclusionRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> excludeCase.run(session, command, request.reason(), request.grounds()));
    }
}
