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
import org.huiyin.dispatch.supervising.RecordCommendation;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where praise begins: at a case. */
@Cancellable(false)
@Path("/v1/cases/{id}/commendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commendations")
public class CaseCommendationsResource {
    private final Acts acts;
    private final RecordCommendation recordCommendation;

    public CaseCommendationsResource(Acts acts, RecordCommendation recordCommendation) {
        this.acts = acts;
        this.recordCommendation = recordCommendation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "recordCommendation",
            summary = "Record a letter of thanks (感谢信) or a pennant (锦旗), from outside of the unit praised")
    @APIResponse(
            responseCode = "201",
            description = "The commendation",
            content = @Content(schema = @Schema(implementation = CommendationResponse.class)))
    public Uni<Response> record(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid CommendationRequest request) {
        return acts.run(id, request, (session, act) -> recordCommendation
                .run(session, act, request.wish())
                .map(made -> Answer.created("/v1/commendations", 1, CommendationResponse.of(made))));
    }
}
