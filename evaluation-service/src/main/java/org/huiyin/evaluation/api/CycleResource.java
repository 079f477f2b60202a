package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.OpenCycle;
import org.huiyin.evaluation.store.CycleRows;
import org.huiyin.evaluation.store.CycleStepRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Evaluation cycles (评议周期): opened, listed, and read with every step of their history. */
@Cancellable(false)
@Path("/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cycles")
public class CycleResource {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final CycleActs acts;
    private final OpenCycle opening;
    private final Cycles cycles;
    private final CycleRows rows;
    private final CycleStepRows steps;

    public CycleResource(CycleActs acts, OpenCycle opening, Cycles cycles, CycleRows rows, CycleStepRows steps) {
        this.acts = acts;
        this.opening = opening;
        this.cycles = cycles;
        this.rows = rows;
        this.steps = steps;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "openCycle", summary = "Open a cycle as a draft; what it is about never changes")
    @APIResponse(
            responseCode = "201",
            description = "The cycle; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> open(@BeanParam KeyHeader key, @NotNull @Valid CycleRequest request) {
        return acts.run(UUID.randomUUID(), request, (session, act) -> opening.run(session, act, request.charter())
                .map(cycle -> Answer.created("/v1/cycles/" + cycle.id(), cycle.version(), CycleView.of(cycle))));
    }

    @GET
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.LEADER, Roles.AUDITOR, Roles.ANALYST})
    @Operation(operationId = "listCycles", summary = "Cycles, the one opened last first")
    @APIResponse(responseCode = "200", description = "A page of cycles")
    public Uni<Page<CycleView>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Cursor before = Cursor.decode(cursor, 2);
        Instant at = before == null ? LATEST : before.instant(0);
        UUID id = before == null ? LAST : before.uuid(1);
        return acts.read(session -> rows.page(session, at, id, size + 1)).map(found -> Page.of(
                        found,
                        size,
                        last -> Cursor.of(last.openedAt(), last.cycle().id()))
                .map(listed -> CycleView.of(listed.cycle())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.LEADER, Roles.AUDITOR, Roles.ANALYST})
    @Operation(operationId = "getCycle", summary = "Where a cycle stands and what may be done to it")
    @APIResponse(
            responseCode = "200",
            description = "The cycle; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return acts.read(session -> cycles.find(session, id)).map(cycle -> Response.ok(CycleView.of(cycle))
                .header("ETag", IfMatch.tag(cycle.version()))
                .build());
    }

    @GET
    @Path("{id}/steps")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR})
    @Operation(operationId = "listCycleSteps", summary = "Everything that was done to a cycle, in order")
    @APIResponse(responseCode = "200", description = "A page of steps")
    public Uni<Page<CycleStepView>> steps(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Cursor after = Cursor.decode(cursor, 1);
        long from = after == null ? 0 : after.number(0);
        return acts.read(session ->
                        cycles.find(session, id).chain(cycle -> steps.page(session, cycle.id(), from, size + 1)))
                .map(found -> Page.of(found, size, last -> Cursor.of(last.id()))
                        .map(stored -> CycleStepView.of(stored.step())));
    }
}
