package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.merging.FindSimilar;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Suggests which cases may have the same problem. */
@Cancellable(false)
@Path("/v1/cases/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "common problems")
public class SimilarCasesResource {
    private final Reads reads;
    private final FindSimilar findSimilar;
    private final CurrentActor actor;

    public SimilarCasesResource(Reads reads, FindSimilar findSimilar, CurrentActor actor) {
        this.reads = reads;
        this.findSimilar = findSimilar;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(
            operationId = "listSimilarCases",
            summary = "Cases that may have the same problem, the most alike first, with a score and reasons",
            description = "Words are compared by keyed sketches; nobody reads them for it.")
    @APIResponse(responseCode = "200", description = "The most alike, never a case that was referred")
    public Uni<List<SimilarCaseResponse>> list(
            @PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> findSimilar.run(session, id, sight, limit))
                .map(all -> all.stream().map(SimilarCaseResponse::of).toList());
    }
}
