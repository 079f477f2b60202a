package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.supervising.RecordFinding;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where findings begin: at a case. */
@Cancellable(false)
@Path("/v1/cases/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings")
public class CaseFindingsResource {
    private final Acts acts;
    private final RecordFinding recordFinding;

    public CaseFindingsResource(Acts acts, RecordFinding recordFinding) {
        this.acts = acts;
        this.recordFinding = recordFinding;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "recordFinding",
            summary = "Record what a section did wrong with a case (漠视、推诿、慢、假办结); it counts once confirmed")
    @APIResponse(
            responseCode = "201",
            description = "The finding; its version is the ETag",
            content = @Content(schema = @Schema(implementation = FindingResponse.class)))
    public Uni<Response> recordFinding(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid FindingRequest request) {
        return acts.run(id, request, (session, act) -> recordFinding
                .run(session, act, request.wish())
                .map(row -> Answer.created(
                        "/v1/findings/" + row.id(), row.version(), FindingResponse.of(row, act.sight()))));
    }
}
