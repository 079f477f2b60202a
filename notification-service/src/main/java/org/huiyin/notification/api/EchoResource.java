package org.huiyin.notification.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.SendWindows;
import org.huiyin.notification.store.EchoRows;
import org.huiyin.notification.store.EchoRows.Violation;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** "Every item gets an echo" as a list that is empty when all is well. */
@Cancellable(false)
@Path("/v1/echo-violations")
@Tag(name = "Echo")
public class EchoResource {

    private final RequestSessions sessions;
    private final EchoRows rows;
    private final DatabaseClock clock;
    private final SendWindows windows;

    EchoResource(RequestSessions sessions, EchoRows rows, DatabaseClock clock, SendWindows windows) {
        this.sessions = sessions;
        this.rows = rows;
        this.clock = clock;
        this.windows = windows;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listEchoViolations",
            summary =
                    "Steps that somebody should have been told of and was not, oldest first; by default of the last 90 days")
    public Uni<Page<Violation>> list(
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        EchoRows.Position after = position(cursor);
        return sessions.withTransaction(session -> clock.now(session)
                .chain(now -> rows.list(
                        session,
                        windows.at(now),
                        since == null ? now.minus(EchoRows.USUAL_WINDOW) : since,
                        after,
                        size + 1))
                .map(found -> Page.of(found, size, EchoResource::cursor)));
    }

    private static Cursor cursor(Violation last) {
        return Cursor.of(last.reachedAt(), last.eventId(), last.audience() == null ? "" : last.audience());
    }

    private static EchoRows.Position position(@Nullable String cursor) {
        Cursor read = Cursor.decode(cursor, 3);
        if (read == null) {
            Position start = Position.of(null);
            return new EchoRows.Position(start.time(), start.id(), "");
        }
        Position place = Position.of(read.values().get(0), read.values().get(1));
        return new EchoRows.Position(place.time(), place.id(), read.values().get(2));
    }
}
