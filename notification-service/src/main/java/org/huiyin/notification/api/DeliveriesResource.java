package org.huiyin.notification.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.store.DeliveryRows;
import org.huiyin.notification.store.DeliveryRows.Listed;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Who was told what of a complaint, how, when, and what came of it. */
@Cancellable(false)
@Path("/v1/complaints/{id}/deliveries")
@Tag(name = "Deliveries")
public class DeliveriesResource {

    private final RequestSessions sessions;
    private final DeliveryRows rows;

    DeliveriesResource(RequestSessions sessions, DeliveryRows rows) {
        this.sessions = sessions;
        this.rows = rows;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listDeliveries",
            summary = "Deliveries of a complaint with their attempts, oldest first; addresses are masked")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    @APIResponse(
            responseCode = "404",
            description = "No complaint with this id has been heard of",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    public Uni<Page<Listed>> list(
            @RestPath UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Position after = Position.of(cursor);
        return sessions.withTransaction(session -> rows.complaintKnown(session, id)
                .chain(known -> known
                        ? rows.list(session, id, after.time(), after.id(), size + 1)
                        : Uni.createFrom().<List<Listed>>failure(Problems.notFound()))
                .map(found -> Page.of(found, size, one -> Cursor.of(one.occurredAt(), one.id()))));
    }
}
