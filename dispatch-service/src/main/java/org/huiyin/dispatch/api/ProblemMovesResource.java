package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.huiyin.dispatch.merging.AddMeasures;
import org.huiyin.dispatch.merging.ConcludeProblem;
import org.huiyin.dispatch.merging.RecordReply;
import org.huiyin.dispatch.merging.ReportProblem;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Takes a common problem along: measures, the way upward and back, and the outcome for all of its cases. */
@Cancellable(false)
@Path("/v1/common-problems/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "common problems")
@APIResponse(
        responseCode = "200",
        description = "The common problem after it; its version is the ETag",
        content = @Content(schema = @Schema(implementation = ProblemResponse.class)))
@APIResponse(responseCode = "404", description = "No such problem, or not in the caller's sight")
@APIResponse(responseCode = "409", description = "The rules say no in this state; what is open instead is named")
public class ProblemMovesResource {
    private final ProblemActs acts;
    private final ProblemAnswers answers;
    private final AddMeasures addMeasures;
    private final ReportProblem reportProblem;
    private final RecordReply recordReply;
    private final ConcludeProblem concludeProblem;

    public ProblemMovesResource(
            ProblemActs acts,
            ProblemAnswers answers,
            AddMeasures addMeasures,
            ReportProblem reportProblem,
            RecordReply recordReply,
            ConcludeProblem concludeProblem) {
        this.acts = acts;
        this.answers = answers;
        this.addMeasures = addMeasures;
        this.reportProblem = reportProblem;
        this.recordReply = recordReply;
        this.concludeProblem = concludeProblem;
    }

    @POST
    @Path("measures")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.LEADER})
    @Operation(operationId = "addMeasures", summary = "Add measures, each with the section that takes it and a day")
    public Uni<Response> measures(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid MeasuresRequest request) {
        return acts.run(id, request, (session, act) -> addMeasures
                .run(session, act, request.all())
                .chain(row -> answers.moved(session, row)));
    }

    @POST
    @Path("report")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.LEADER})
    @Operation(
            operationId = "reportCommonProblem",
            summary = "Report it to a level above (上报), which replies before anything is concluded")
    public Uni<Response> report(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid ReportRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> reportProblem
                .run(session, act, version, request.report())
                .chain(row -> answers.moved(session, row)));
    }

    @POST
    @Path("reply")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(operationId = "recordReplyFromAbove", summary = "Record what the level above replied")
    public Uni<Response> reply(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid AnswerRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> recordReply
                .run(session, act, version, request.text())
                .chain(row -> answers.moved(session, row)));
    }

    @POST
    @Path("conclusion")
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "concludeCommonProblem",
            summary = "Conclude it with a code and one reply, which every merged case gets as its answer",
            description = "As the leader of the section that answers for it. The cases are answered within moments, in"
                    + " batches; answeredAt says when all were.")
    public Uni<Response> conclude(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid ConclusionRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> concludeProblem
                .run(session, act, version, request.outcome())
                .chain(row -> answers.moved(session, row)));
    }
}
