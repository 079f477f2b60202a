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
import org.huiyin.dispatch.merging.OpenProblem;
import org.huiyin.dispatch.store.CommonProblems;
import org.huiyin.dispatch.store.MergedCases;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Problems that many submissions have in common (共性问题). Seen by the office, by the section that answers, and by those that have
 * to take a measure; their cases only by whoever sees those.
 */
@Cancellable(false)
@Path("/v1/common-problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "common problems")
public class ProblemResource {
    private final ProblemActs acts;
    private final OpenProblem openProblem;
    private final ProblemAnswers answers;
    private final Reads reads;
    private final CommonProblems problems;
    private final MergedCases merged;
    private final CurrentActor actor;

    public ProblemResource(
            ProblemActs acts,
            OpenProblem openProblem,
            ProblemAnswers answers,
            Reads reads,
            CommonProblems problems,
            MergedCases merged,
            CurrentActor actor) {
        this.acts = acts;
        this.openProblem = openProblem;
        this.answers = answers;
        this.reads = reads;
        this.problems = problems;
        this.merged = merged;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "listCommonProblems", summary = "Common problems in the caller's sight, newest first")
    @APIResponse(responseCode = "200", description = "A page of common problems")
    public Uni<Page<ProblemSummary>> list(@Valid @BeanParam ProblemQuery query) {
        return reads.with(session -> problems.list(session, query.filter(), sight(), query.limit + 1)
                .chain(rows -> answers.page(session, rows, query.limit)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "openCommonProblem",
            summary = "Open a common problem with the section and the leader who answer for it")
    @APIResponse(
            responseCode = "201",
            description = "The common problem; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ProblemResponse.class)))
    public Uni<Response> open(@BeanParam KeyHeader key, @NotNull @Valid ProblemRequest request) {
        return acts.run(ProblemActs.NONE_YET, request, (session, act) -> openProblem
                .run(session, act, request.wish())
                .chain(row -> answers.created(session, row)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "getCommonProblem", summary = "One common problem with what is done about it")
    @APIResponse(
            responseCode = "200",
            description = "The common problem; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ProblemResponse.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return reads.with(session -> problems.find(session, id, sight()).chain(row -> answers.whole(session, row)))
                .map(body -> Response.ok(body)
                        .header("ETag", IfMatch.tag(body.version()))
                        .build());
    }

    @GET
    @Path("{id}/cases")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(
            operationId = "listCasesOfCommonProblem",
            summary = "The cases merged in it that the caller may see, and what became of them")
    @APIResponse(responseCode = "200", description = "A page of cases")
    public Uni<Page<LinkedCaseResponse>> cases(@PathParam("id") UUID id, @Valid @BeanParam PageQuery query) {
        UUID after = Cursors.id(query.cursor);
        return reads.with(session -> problems.find(session, id, sight())
                        .chain(row -> merged.of(session, row.id(), after, sight(), query.limit + 1)))
                .map(rows -> Page.of(
                                rows, query.limit, one -> Cursor.of(one.row().id()))
                        .map(LinkedCaseResponse::of));
    }

    private Sight sight() {
        return Sight.of(actor.get());
    }
}
