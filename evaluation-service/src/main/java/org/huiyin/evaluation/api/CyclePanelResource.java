package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.judging.JudgeNomination;
import org.huiyin.evaluation.judging.NameMembers;
import org.huiyin.evaluation.judging.Panels;
import org.huiyin.evaluation.judging.ReviewCycle;
import org.huiyin.evaluation.panel.CastVote;
import org.huiyin.evaluation.panel.Choice;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.Member;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.panel.Seat;
import org.huiyin.evaluation.panel.Verdict;
import org.huiyin.evaluation.panel.Vote;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The panel of a cycle: its members, votes and verdicts. */
@Cancellable(false)
@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Panel")
public class CyclePanelResource {
    private final CycleActs acts;
    private final Cycles cycles;
    private final Panels panels;
    private final NameMembers naming;
    private final JudgeNomination judging;
    private final ReviewCycle reviewing;

    public CyclePanelResource(
            CycleActs acts,
            Cycles cycles,
            Panels panels,
            NameMembers naming,
            JudgeNomination judging,
            ReviewCycle reviewing) {
        this.acts = acts;
        this.cycles = cycles;
        this.panels = panels;
        this.naming = naming;
        this.judging = judging;
        this.reviewing = reviewing;
    }

    /** A member of the panel. */
    @Schema(name = "PanelMemberRequest")
    public record MemberRequest(
            @NotNull
                    @Size(min = 3, max = 255)
                    @Pattern(regexp = "[^\\x00-\\x20\\x7f|]+\\|[^\\x00-\\x20\\x7f|]+")
                    @Schema(
                            examples = "https://id.example/realms/huiyin|6f1c2f0e",
                            description = "Issuer and subject of the person's tokens")
                    String subject,
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "U001") String unit) {}

    /** A member's word. */
    public record VoteRequest(
            @NotNull ListKind list,
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull Vote vote) {}

    /** What is decided on a place on a list. */
    public record VerdictRequest(
            @NotNull ListKind list,
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull Choice choice,
            @Nullable @Schema(description = "Needed for every departure from the figures or from the majority")
                    ReasonCode reason) {}

    @POST
    @Path("panel-members")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "namePanelMember", summary = "Name a member of the panel, with the unit that recuses")
    @APIResponse(
            responseCode = "201",
            description = "The member",
            content = @Content(schema = @Schema(implementation = Member.class)))
    public Uni<Response> name(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid MemberRequest request) {
        return acts.run(
                id, request, (session, act) -> naming.name(session, act, new Member(request.subject(), request.unit()))
                        .map(done -> Answer.created("/v1/cycles/" + id + "/panel", 1, done)));
    }

    @POST
    @Path("votes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "voteOnNomination",
            summary = "Vote on naming a section, once, as a member of another unit")
    @APIResponse(
            responseCode = "201",
            description = "The vote",
            content = @Content(schema = @Schema(implementation = CastVote.class)))
    public Uni<Response> vote(@PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid VoteRequest request) {
        return acts.run(id, request, (session, act) -> judging.vote(
                        session, act, new Seat(request.list(), request.section()), request.vote())
                .map(done -> Answer.created("/v1/cycles/" + id + "/panel", 1, done)));
    }

    @POST
    @Path("verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "decideNomination",
            summary = "Decide whether a section is named, when more than half of those who may vote have done so")
    @APIResponse(
            responseCode = "201",
            description = "The verdict; the last one on a place counts",
            content = @Content(schema = @Schema(implementation = Verdict.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid VerdictRequest request) {
        return acts.run(id, request, (session, act) -> judging.decide(
                        session,
                        act,
                        new Verdict(new Seat(request.list(), request.section()), request.choice(), request.reason()))
                .map(done -> Answer.created("/v1/cycles/" + id + "/panel", 1, done)));
    }

    @GET
    @Path("panel")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR})
    @Operation(
            operationId = "getCyclePanel",
            summary = "What lies before the panel: power report first, then nominations, votes, hearings and verdicts")
    @APIResponse(responseCode = "200", description = "The panel, of a cycle that is computed; 404 before")
    public Uni<PanelView> panel(@PathParam("id") UUID id) {
        return acts.read(session -> cycles.find(session, id).chain(cycle -> {
            if (cycle.progress().run() == null) {
                throw Problems.notFound();
            }
            return panels.of(session, cycle).map(PanelView::of);
        }));
    }

    @POST
    @Path("review")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(operationId = "reviewCycle", summary = "End the review once every nomination is decided")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, REVIEWED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> review(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(id, headers, nothing, (session, act) -> reviewing.run(session, act, headers.version()));
    }
}
