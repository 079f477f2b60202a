package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.huiyin.evaluation.appeal.Appeal;
import org.huiyin.evaluation.appeal.AppealOutcome;
import org.huiyin.evaluation.appeal.Correction;
import org.huiyin.evaluation.appeal.CorrectionKind;
import org.huiyin.evaluation.appealing.CloseNotice;
import org.huiyin.evaluation.appealing.DecideAppeal;
import org.huiyin.evaluation.appealing.FileAppeal;
import org.huiyin.evaluation.appealing.RecomputeCycle;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.store.AppealRows;
import org.huiyin.evaluation.store.RecomputationRows;
import org.huiyin.evaluation.store.RecomputationRows.Recomputation;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Appeals during the public notice, and what they change. */
@Cancellable(false)
@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals")
public class CycleAppealResource {
    private final CycleActs acts;
    private final Cycles cycles;
    private final FileAppeal filing;
    private final DecideAppeal deciding;
    private final CloseNotice closing;
    private final RecomputeCycle recomputing;
    private final AppealRows appeals;
    private final RecomputationRows recomputations;

    public CycleAppealResource(
            CycleActs acts,
            Cycles cycles,
            FileAppeal filing,
            DecideAppeal deciding,
            CloseNotice closing,
            RecomputeCycle recomputing,
            AppealRows appeals,
            RecomputationRows recomputations) {
        this.acts = acts;
        this.cycles = cycles;
        this.filing = filing;
        this.deciding = deciding;
        this.closing = closing;
        this.recomputing = recomputing;
        this.appeals = appeals;
        this.recomputations = recomputations;
    }

    /** Which facts a section says are wrong. */
    public record AppealRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid CorrectionRequest> corrections) {}

    /** Facts, and what would put them right; there is no correction of a score. */
    public record CorrectionRequest(
            @NotNull CorrectionKind kind,
            @NotEmpty @Size(max = 100) @Schema(description = "Ids of the findings, cases or cards")
                    List<@NotNull @Size(min = 1, max = 60) String> references) {
        Correction correction() {
            return new Correction(kind, references);
        }
    }

    /** What was found of an appeal. */
    public record AppealDecisionRequest(
            @NotNull AppealOutcome outcome,
            @NotNull
                    @Size(max = 50)
                    @Schema(
                            description = "Corrections that are granted; some if upheld, none if rejected."
                                    + " Each has to be possible: whose case it is, is ruled only while it is open")
                    List<@NotNull @Valid CorrectionRequest> granted,
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "file 2027-118, page 4",
                            description = "Where the proof lies, without personal data")
                    String reference) {
        Appeal.Finding finding() {
            if ((outcome == AppealOutcome.UPHELD) == granted.isEmpty()) {
                throw Problems.unprocessable(
                        "/granted", "granted-if-upheld", "An upheld appeal grants corrections, a rejected one none.");
            }
            return new Appeal.Finding(
                    outcome, granted.stream().map(CorrectionRequest::correction).toList(), reference);
        }
    }

    @POST
    @Path("appeals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "fileAppeal",
            summary = "Say as the leader of a section on the noticed lists which facts about it are wrong")
    @APIResponse(
            responseCode = "201",
            description = "The appeal",
            content = @Content(schema = @Schema(implementation = Appeal.class)))
    public Uni<Response> file(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid AppealRequest request) {
        return acts.run(id, request, (session, act) -> filing.run(
                        session,
                        act,
                        request.section(),
                        request.corrections().stream()
                                .map(CorrectionRequest::correction)
                                .toList())
                .map(done -> Answer.created("/v1/cycles/" + id + "/appeals", 1, done)));
    }

    @GET
    @Path("appeals")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR, Roles.LEADER})
    @Operation(operationId = "listAppeals", summary = "Appeals of a cycle; a leader sees those of the own sections")
    @APIResponse(responseCode = "200", description = "The appeals, by number")
    public Uni<List<Appeal>> list(@PathParam("id") UUID id) {
        Actor actor = acts.actor();
        boolean all = actor.hasAny(Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR);
        return acts.read(session -> cycles.find(session, id).chain(cycle -> appeals.of(session, cycle.id())))
                .map(found -> found.stream()
                        .filter(appeal -> all || actor.sections().contains(appeal.section()))
                        .toList());
    }

    @POST
    @Path("appeals/{number}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "decideAppeal",
            summary = "Decide an appeal, as somebody who judged nothing about the section and is not of its unit")
    @APIResponse(
            responseCode = "200",
            description = "The decided appeal; the ETag is the cycle's",
            content = @Content(schema = @Schema(implementation = Appeal.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @BeanParam MoveHeaders headers,
            @NotNull @Valid AppealDecisionRequest request) {
        var target = new DecideAppeal.Target(number, headers.version());
        return acts.run(id, headers, request, (session, act) -> deciding.run(session, act, target, request.finding())
                .map(done -> Answer.ok(done.cycle().version(), done.appeal())));
    }

    @POST
    @Path("notice-closure")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "closeCycleNotice",
            summary = "End the public notice when it stood its working days; no appeal comes in after it")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, APPEALS",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> closeNotice(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(id, headers, nothing, (session, act) -> closing.run(session, act, headers.version()));
    }

    @POST
    @Path("recomputation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "recomputeCycle",
            summary = "Take a run over the corrected facts in the place of the former one",
            description = "Refused with correction-missing as long as a correction that an upheld appeal granted is not"
                    + " in the run's data; missing are the ids of the facts that stand uncorrected.")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, RECOMPUTED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> recompute(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @NotNull @Valid CyclePreparationResource.RunRequest request) {
        return acts.move(
                id,
                headers,
                request,
                (session, act) -> recomputing.run(session, act, headers.version(), request.runId()));
    }

    @GET
    @Path("recomputations")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR, Roles.ANALYST})
    @Operation(
            operationId = "listRecomputations",
            summary = "What each recomputation changed: figures of sections, names of nominations")
    @APIResponse(responseCode = "200", description = "The recomputations, in their order")
    public Uni<List<Recomputation>> recomputations(@PathParam("id") UUID id) {
        return acts.read(session -> cycles.find(session, id).chain(cycle -> recomputations.of(session, cycle.id())));
    }
}
