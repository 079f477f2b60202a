package org.huiyin.evaluation.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.computing.Computing;
import org.huiyin.evaluation.workbench.FunnelAnswer;
import org.huiyin.evaluation.workbench.IntervalAnswer;
import org.huiyin.evaluation.workbench.PerformanceAnswer;
import org.huiyin.evaluation.workbench.ProblemsAnswer;
import org.huiyin.evaluation.workbench.RankRangesAnswer;
import org.huiyin.evaluation.workbench.Refusal;
import org.huiyin.evaluation.workbench.Workbench;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The evaluation method for numbers that the caller brings: nothing is read from the facts, and nothing is kept. */
@Cancellable(false)
@Path("/v1/method")
@Tag(name = "Method workbench")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "413", description = "More than 4 MiB")
@APIResponse(responseCode = "429", description = "Many others compute; see Retry-After")
public class MethodResource {
    /** As many as the cases of a city's year have, and few enough for a small heap. */
    private static final long MOST_TOKENS = 600_000;

    private final Workbench workbench = new Workbench(MOST_TOKENS);
    private final Computing computing;

    MethodResource(Computing computing) {
        this.computing = computing;
    }

    @POST
    @Path("/performance")
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "computePerformance",
            summary = "Ledger A: scores, ranks and chances of sections from the losses of their cases",
            description = MethodExamples.PERFORMANCE_FIELDS)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "two sections", value = MethodExamples.PERFORMANCE)))
    @APIResponse(
            responseCode = "200",
            description = "Sections in the order given",
            content = @Content(schema = @Schema(implementation = PerformanceAnswer.class)))
    public Uni<Object> performance(byte[] request) {
        return compute("performance", request);
    }

    @POST
    @Path("/problems")
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "computeProblems",
            summary = "Ledger B: relative rates, ranks and chances of sections from the points of their problems",
            description = MethodExamples.PROBLEMS_FIELDS)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "two sections", value = MethodExamples.PROBLEMS)))
    @APIResponse(
            responseCode = "200",
            description = "Sections in the order given",
            content = @Content(schema = @Schema(implementation = ProblemsAnswer.class)))
    public Uni<Object> problems(byte[] request) {
        return compute("problems", request);
    }

    @POST
    @Path("/rank-ranges")
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "computeRankRanges",
            summary = "The ranks that measured figures leave open, by Holm-corrected comparisons of all pairs",
            description = MethodExamples.RANK_RANGES_FIELDS)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "three units", value = MethodExamples.RANK_RANGES)))
    @APIResponse(
            responseCode = "200",
            description = "Units in the order given",
            content = @Content(schema = @Schema(implementation = RankRangesAnswer.class)))
    public Uni<Object> rankRanges(byte[] request) {
        return compute("rank-ranges", request);
    }

    @POST
    @Path("/funnel")
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "computeFunnel",
            summary = "Funnel limits at 95 % and 99.8 %, plain and overdispersed",
            description = MethodExamples.FUNNEL_FIELDS)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "three units", value = MethodExamples.FUNNEL)))
    @APIResponse(
            responseCode = "200",
            description = "Units in the order given",
            content = @Content(schema = @Schema(implementation = FunnelAnswer.class)))
    public Uni<Object> funnel(byte[] request) {
        return compute("funnel", request);
    }

    @POST
    @Path("/interval")
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "computeInterval",
            summary = "The Wilson score interval of a share",
            description = "successes of trials; level (0.95).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "65 of 100", value = MethodExamples.INTERVAL)))
    @APIResponse(
            responseCode = "200",
            description = "Both ends, within 0 and 1",
            content = @Content(schema = @Schema(implementation = IntervalAnswer.class)))
    public Uni<Object> interval(byte[] request) {
        return compute("interval", request);
    }

    private Uni<Object> compute(String method, byte[] request) {
        return computing
                .run(() -> answer(method, request))
                .onFailure(Refusal.class)
                .transform(MethodResource::problem);
    }

    private static HttpProblem problem(Refusal refusal) {
        return refusal.isMalformed()
                ? Problems.badRequest(refusal.violations())
                : Problems.unprocessable(refusal.violations());
    }

    private Object answer(String method, byte[] request) {
        try {
            return workbench.answer(method, new ByteArrayInputStream(request));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
