package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.planning.CompleteStep;
import org.huiyin.dispatch.planning.SetPlan;
import org.huiyin.dispatch.store.Plans;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The rectification plan of a case (整改计划): set by versions, done step by step. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class CasePlanResource {
    private final CaseMoves moves;
    private final SetPlan setPlan;
    private final CompleteStep completeStep;
    private final LookAtCase lookAtCase;
    private final Plans plans;
    private final DatabaseClock clock;

    public CasePlanResource(
            CaseMoves moves,
            SetPlan setPlan,
            CompleteStep completeStep,
            LookAtCase lookAtCase,
            Plans plans,
            DatabaseClock clock) {
        this.moves = moves;
        this.setPlan = setPlan;
        this.completeStep = completeStep;
        this.lookAtCase = lookAtCase;
        this.plans = plans;
        this.clock = clock;
    }

    @GET
    @Path("plan")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "getPlan", summary = "Plan against actual: all versions, and what became of every step")
    @APIResponse(responseCode = "200", description = "The plan; version 0 without one")
    public Uni<PlanResponse> get(@PathParam("id") UUID id) {
        return lookAtCase.run(id, "plan", (session, row) -> read(session, id));
    }

    @POST
    @Path("plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "setPlan",
            summary = "Set the plan of an accepted case, or a new version of it with a reason",
            description =
                    "What is done stays done. Open steps that the new version does not name are dropped; the case is"
                            + " closed when no step is open.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> set(@BeanParam MoveHeaders headers, @NotNull @Valid PlanRequest request) {
        return moves.move(headers, request, (session, command) -> setPlan.run(session, command, request.draft()));
    }

    @POST
    @Path("plan/steps/{step}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "completeStep", summary = "Record a step as done, as the section that the plan names")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> complete(@BeanParam StepHeaders headers, @NotNull @Valid CompletionRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> completeStep.run(session, command, headers.step, request.done()));
    }

    private Uni<PlanResponse> read(Mutiny.Session session, UUID id) {
        return clock.now(session).chain(now -> plans.versions(session, id)
                .chain(versions -> plans.steps(session, id).map(steps -> PlanResponse.of(versions, steps, now))));
    }
}
