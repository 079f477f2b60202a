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
import org.huiyin.dispatch.merging.LinkCases;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Merges many cases in a common problem at once, and takes them out; each is answered for by itself. */
@Cancellable(false)
@Path("/v1/common-problems/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "common problems")
@APIResponse(
        responseCode = "200",
        description = "What became of each case, in the order of the request",
        content = @Content(schema = @Schema(implementation = LinkAnswer.class)))
public class ProblemCasesResource {
    private final ProblemActs acts;
    private final LinkCases linkCases;

    public ProblemCasesResource(ProblemActs acts, LinkCases linkCases) {
        this.acts = acts;
        this.linkCases = linkCases;
    }

    @POST
    @Path("cases")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "linkCases",
            summary = "Merge up to 1,000 cases in it (合并办理): its section answers for them",
            description =
                    "Cases that wait, are assigned or are worked on. What can't be merged stays as it is and is named with"
                            + " the reason; what is merged in it already counts as linked.")
    public Uni<Response> link(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid CasesRequest request) {
        return acts.run(id, request, (session, act) -> linkCases
                .link(session, act, request.cases())
                .map(results -> Answer.ok(LinkAnswer.of(results))));
    }

    @POST
    @Path("separations")
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "unlinkCases",
            summary = "Take up to 1,000 cases out of it: they wait for owners of their own, under the clocks they had")
    public Uni<Response> unlink(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid CasesRequest request) {
        return acts.run(id, request, (session, act) -> linkCases
                .unlink(session, act, request.cases())
                .map(results -> Answer.ok(LinkAnswer.of(results))));
    }
}
