package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.assessing.ComputeRun;
import org.huiyin.evaluation.assessing.ShowRun;
import org.huiyin.evaluation.run.RunDifference;
import org.huiyin.evaluation.run.RunSummary;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Runs: computed once, by any rules, over any scope, as of any instant; none of them changes anything else. */
@Cancellable(false)
@Path("/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource {
    private static final int CREATED = 201;

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ComputeRun computing;
    private final ShowRun showing;

    public RunsResource(
            Commands commands, CommandContext context, CurrentActor actor, ComputeRun computing, ShowRun showing) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.computing = computing;
        this.showing = showing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST})
    @Operation(
            operationId = "computeRun",
            summary = "Apply a rule set to what had been recorded until an instant",
            description =
                    """
                    Both ledgers, the gate, the candidates and the power report, for the sections of the scope. Nothing else \
                    changes: any rule set may be tried on old data. The same events, rules and scope give the same \
                    resultDigest, whenever it is asked.""")
    @APIResponse(
            responseCode = "201",
            description = "Computed; see Location",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> compute(@NotNull @Valid RunRequestBody request) {
        String requestedBy = actor.get().subject();
        return commands.run(context, request, (session, now) -> computing
                .run(session, request.asked(requestedBy, now), now)
                .map(run -> new Answer(CREATED, "/v1/runs/" + run.id(), null, RunView.of(run))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR})
    @Operation(operationId = "showRun", summary = "What a run says, and what it was made of")
    public Uni<RunView> show(@RestPath UUID id) {
        return showing.run(id).map(RunView::of);
    }

    @GET
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR})
    @Operation(operationId = "listRuns", summary = "Runs, newest first, with what they were made of")
    public Uni<Page<RunSummary>> list(@Valid @BeanParam PageQuery query) {
        Cursor after = Cursor.decode(query.cursor, 2);
        return showing.page(after, query.limit + 1)
                .map(runs -> Page.of(runs, query.limit, run -> Cursor.of(run.computedAt(), run.id())));
    }

    @GET
    @Path("{id}/difference")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "compareRuns",
            summary = "How two runs differ: sections whose figures changed, and names that came or went")
    public Uni<RunDifference> difference(
            @RestPath UUID id,
            @QueryParam("to") @NotNull @Parameter(description = "The run that it is compared with") UUID to) {
        return showing.run(id)
                .chain(former -> showing.run(to).map(next -> RunDifference.between(former.result(), next.result())));
    }

    @GET
    @Path("{id}/sections")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR})
    @Operation(operationId = "listRunSections", summary = "All that a run says of every section, by code")
    public Uni<List<SectionResult>> sections(@RestPath UUID id) {
        return showing.run(id).map(run -> run.result().sections());
    }

    @GET
    @Path("{id}/sections/{section}")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(
            operationId = "showRunSection",
            summary = "What a run says of one section; leaders and handlers see their own")
    public Uni<SectionResult> section(@RestPath UUID id, @RestPath String section) {
        return showing.section(id, section, actor.get());
    }

    @GET
    @Path("{id}/sections/{section}/score-sheet")
    @RolesAllowed({Roles.EVALUATOR, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(
            operationId = "showScoreSheet",
            summary = "How a section's score comes about, case by case, down to the events",
            description =
                    "base + pull - the points of all cases = sum, to 1e-9; the score is the sum cut at 0 and 100.")
    public Uni<String> sheet(@RestPath UUID id, @RestPath String section) {
        return showing.sheet(id, section, actor.get());
    }
}
