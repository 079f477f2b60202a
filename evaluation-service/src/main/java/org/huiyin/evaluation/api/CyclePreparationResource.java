package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.conducting.CollectData;
import org.huiyin.evaluation.conducting.ComputeCycle;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.FreezeRules;
import org.huiyin.evaluation.conducting.ReconcileData;
import org.huiyin.evaluation.store.AcknowledgementRows;
import org.huiyin.evaluation.store.AcknowledgementRows.Acknowledgement;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** From the frozen rules to the preliminary run. */
@Cancellable(false)
@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cycles")
public class CyclePreparationResource {
    private final CycleActs acts;
    private final FreezeRules freezing;
    private final CollectData collecting;
    private final ReconcileData reconciling;
    private final ComputeCycle computing;
    private final Cycles cycles;
    private final AcknowledgementRows acknowledgements;

    public CyclePreparationResource(
            CycleActs acts,
            FreezeRules freezing,
            CollectData collecting,
            ReconcileData reconciling,
            ComputeCycle computing,
            Cycles cycles,
            AcknowledgementRows acknowledgements) {
        this.acts = acts;
        this.freezing = freezing;
        this.collecting = collecting;
        this.reconciling = reconciling;
        this.computing = computing;
        this.cycles = cycles;
        this.acknowledgements = acknowledgements;
    }

    /** Which rules bind the cycle. */
    public record FreezeRequest(@NotNull UUID ruleSetId) {}

    /** Which run is the cycle's. */
    public record RunRequest(@NotNull UUID runId) {}

    /** What a section says of its own data. */
    public record AcknowledgementRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull @Schema(description = "False if something is wrong; what, is said at the case") Boolean agrees) {}

    @POST
    @Path("rule-freeze")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "freezeCycleRules", summary = "Bind the cycle to a rule set, before its first day")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, RULES_FROZEN",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> freeze(
            @PathParam("id") UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid FreezeRequest request) {
        return acts.move(
                id,
                headers,
                request,
                (session, act) -> freezing.run(session, act, headers.version(), request.ruleSetId()));
    }

    @POST
    @Path("collection")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "beginCycleCollection", summary = "Begin to collect, from the first day on")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, COLLECTING",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> collect(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(id, headers, nothing, (session, act) -> collecting.begin(session, act, headers.version()));
    }

    @POST
    @Path("data-closure")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "closeCycleData",
            summary = "End the data as of now, once the last day is over; nobody names another time")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, DATA_CLOSED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> closeData(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(id, headers, nothing, (session, act) -> collecting.close(session, act, headers.version()));
    }

    @POST
    @Path("acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "acknowledgeCycleData",
            summary = "Say as a section's leader whether its own data is right, once")
    @APIResponse(
            responseCode = "201",
            description = "What was said",
            content = @Content(schema = @Schema(implementation = Acknowledgement.class)))
    public Uni<Response> acknowledge(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid AcknowledgementRequest request) {
        return acts.run(id, request, (session, act) -> reconciling
                .acknowledge(session, act, request.section(), request.agrees())
                .map(said -> Answer.created("/v1/cycles/" + id + "/acknowledgements", 1, said)));
    }

    @GET
    @Path("acknowledgements")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR})
    @Operation(operationId = "listCycleAcknowledgements", summary = "Which sections said what of their data")
    @APIResponse(responseCode = "200", description = "By section")
    public Uni<List<Acknowledgement>> acknowledged(@PathParam("id") UUID id) {
        return acts.read(session -> cycles.find(session, id).chain(cycle -> acknowledgements.of(session, cycle.id())));
    }

    @POST
    @Path("reconciliation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "reconcileCycle",
            summary = "End the days in which sections check their data, or before that if all of them agreed")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, RECONCILED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> reconcile(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(
                id, headers, nothing, (session, act) -> reconciling.reconcile(session, act, headers.version()));
    }

    @POST
    @Path("computation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "computeCycle",
            summary = "Take a run of the frozen rules, the cycle's scope and exactly its data as the preliminary one")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, COMPUTED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> compute(
            @PathParam("id") UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid RunRequest request) {
        return acts.move(
                id,
                headers,
                request,
                (session, act) -> computing.run(session, act, headers.version(), request.runId()));
    }
}
