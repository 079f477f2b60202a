package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.RunningClocks;
import org.huiyin.dispatch.store.RunningClocks.Running;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.Limit;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Shows the deadlines that are not certain yet. */
@Cancellable(false)
@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "time")
public class DeadlineResource {
    private final Reads reads;
    private final RunningClocks clocks;

    public DeadlineResource(Reads reads, RunningClocks clocks) {
        this.reads = reads;
        this.clocks = clocks;
    }

    @GET
    @Path("provisional")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "listProvisionalDeadlines",
            summary = "Running deadlines that reach into a year whose holidays are not known, the nearest first",
            description = "They are counted again when a calendar with that year is imported.")
    @APIResponse(responseCode = "200", description = "A page of deadlines")
    @APIResponse(responseCode = "400", description = "Not a cursor of this list")
    public Uni<Page<ProvisionalDeadline>> provisional(@Valid @BeanParam PageQuery query) {
        RunningClocks.After after = Cursors.clock(query.cursor);
        return reads.with(session -> clocks.provisional(session, after, query.limit + 1))
                .map(found ->
                        Page.of(found, query.limit, DeadlineResource::position).map(ProvisionalDeadline::of));
    }

    private static Cursor position(Running clock) {
        return Cursor.of(clock.dueAt(), clock.caseId(), clock.kind(), clock.cycle());
    }

    /** A clock whose end may move. */
    @Schema(name = "ProvisionalDeadline")
    public record ProvisionalDeadline(
            UUID caseId,
            DeadlineKind kind,
            @Schema(description = "Which of its kind, such as the assignment") int number,
            @Schema(examples = "S0001") @Nullable String section,
            Instant startedAt,
            Limit limit,
            Instant dueAt) {

        static ProvisionalDeadline of(Running clock) {
            return new ProvisionalDeadline(
                    clock.caseId(),
                    clock.kind(),
                    clock.cycle(),
                    clock.section(),
                    clock.facts().start(),
                    clock.facts().limit(),
                    clock.dueAt());
        }
    }
}
