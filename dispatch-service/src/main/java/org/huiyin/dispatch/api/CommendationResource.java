package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.store.CommendationStore;
import org.huiyin.dispatch.store.Position;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Letters of thanks and pennants, for the office. */
@Cancellable(false)
@Path("/v1/commendations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commendations")
public class CommendationResource {
    private final Reads reads;
    private final CommendationStore commendations;

    public CommendationResource(Reads reads, CommendationStore commendations) {
        this.reads = reads;
        this.commendations = commendations;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "listCommendations",
            summary = "Letters of thanks and pennants, the one recorded last first")
    @APIResponse(responseCode = "200", description = "A page of commendations")
    public Uni<Page<CommendationResponse>> list(
            @Valid @BeanParam PageQuery query,
            @QueryParam("section")
                    @Size(max = 20)
                    @Pattern(regexp = "[A-Za-z0-9-]+")
                    @Parameter(example = "S0001")
                    @Nullable
                    String section) {
        String wanted = section == null ? "" : section;
        Position after = Cursors.position(query.cursor);
        return reads.with(session -> commendations.list(session, wanted, after, query.limit + 1))
                .map(rows -> Page.of(rows, query.limit, row -> Cursor.of(row.recordedAt(), row.id()))
                        .map(CommendationResponse::of));
    }
}
