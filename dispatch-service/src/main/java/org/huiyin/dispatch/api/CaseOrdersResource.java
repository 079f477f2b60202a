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
import org.huiyin.dispatch.supervising.IssueOrder;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Where supervision orders begin: at a case. */
@Cancellable(false)
@Path("/v1/cases/{id}/supervision-orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision orders")
public class CaseOrdersResource {
    private final Acts acts;
    private final IssueOrder issueOrder;

    public CaseOrdersResource(Acts acts, IssueOrder issueOrder) {
        this.acts = acts;
        this.issueOrder = issueOrder;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER})
    @Operation(
            operationId = "issueSupervisionOrder",
            summary = "Ask the section that has the case to answer for it within working days (督办)")
    @APIResponse(
            responseCode = "201",
            description = "The order; its version is the ETag",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    public Uni<Response> issue(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid OrderRequest request) {
        return acts.run(id, request, (session, act) -> issueOrder
                .run(session, act, request.wish())
                .map(row ->
                        Answer.created("/v1/supervision-orders/" + row.id(), row.version(), OrderResponse.of(row))));
    }
}
