package org.huiyin.notification.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.store.FailureRows;
import org.huiyin.notification.store.FailureRows.Failure;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Messages that could not be told: nobody fails in silence. The gauge {@code huiyin.deliveries.failed} counts those of a day. */
@Cancellable(false)
@Path("/v1/failed-deliveries")
@Tag(name = "Deliveries")
public class FailedDeliveriesResource {

    private final RequestSessions sessions;
    private final FailureRows rows;

    FailedDeliveriesResource(RequestSessions sessions, FailureRows rows) {
        this.sessions = sessions;
        this.rows = rows;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "listFailedDeliveries", summary = "Deliveries that failed for good, oldest first")
    public Uni<Page<Failure>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Position after = Position.of(cursor);
        return sessions.withTransaction(session -> rows.list(session, after.time(), after.id(), size + 1))
                .map(found -> Page.of(found, size, one -> Cursor.of(one.completedAt(), one.id())));
    }
}
