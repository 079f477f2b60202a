package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.judging.DocumentAchievements;
import org.huiyin.evaluation.judging.HoldHearings;
import org.huiyin.evaluation.panel.Achievement;
import org.huiyin.evaluation.panel.Hearing;
import org.huiyin.evaluation.panel.HearingOutcome;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a panel needs before it names anybody: hearings and verified achievements. */
@Cancellable(false)
@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Panel")
public class CycleDocumentsResource {
    private final CycleActs acts;
    private final HoldHearings hearing;
    private final DocumentAchievements documenting;

    public CycleDocumentsResource(CycleActs acts, HoldHearings hearing, DocumentAchievements documenting) {
        this.acts = acts;
        this.hearing = hearing;
        this.documenting = documenting;
    }

    /** When a candidate for the worst is heard. */
    public record HearingRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull @Schema(examples = "2028-02-14") LocalDate scheduledOn) {}

    /** How a hearing ended. */
    public record HearingOutcomeRequest(@NotNull HearingOutcome outcome) {}

    /** What a section achieved. */
    public record AchievementRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "file 2027-118, page 4",
                            description = "Where the proof lies, without personal data")
                    String reference) {}

    @POST
    @Path("hearings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "scheduleHearing",
            summary = "Schedule the hearing of a candidate for the worst, or move one that was not held")
    @APIResponse(
            responseCode = "201",
            description = "The hearing",
            content = @Content(schema = @Schema(implementation = Hearing.class)))
    public Uni<Response> schedule(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid HearingRequest request) {
        return acts.run(
                id, request, (session, act) -> hearing.schedule(session, act, request.section(), request.scheduledOn())
                        .map(done -> Answer.created("/v1/cycles/" + id + "/panel", 1, done)));
    }

    @POST
    @Path("hearings/{section}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "recordHearing", summary = "Record how a hearing ended, on its day or later")
    @APIResponse(
            responseCode = "200",
            description = "The hearing",
            content = @Content(schema = @Schema(implementation = Hearing.class)))
    public Uni<Response> hear(
            @PathParam("id") UUID id,
            @PathParam("section") String section,
            @BeanParam KeyHeader key,
            @NotNull @Valid HearingOutcomeRequest request) {
        return acts.run(id, request, (session, act) -> hearing.record(session, act, section, request.outcome())
                .map(done -> Answer.ok(done)));
    }

    @POST
    @Path("achievements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EVALUATOR, Roles.LEADER})
    @Operation(
            operationId = "documentAchievement",
            summary = "Record a documented achievement (业绩) of a section; a leader does so for the own one")
    @APIResponse(
            responseCode = "201",
            description = "The achievement, which counts once it is verified",
            content = @Content(schema = @Schema(implementation = Achievement.class)))
    public Uni<Response> document(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid AchievementRequest request) {
        return acts.run(id, request, (session, act) -> documenting
                .record(session, act, request.section(), request.reference())
                .map(done ->
                        Answer.created("/v1/cycles/" + id + "/sections/" + done.section() + "/evidence", 1, done)));
    }

    @POST
    @Path("achievements/{number}/verification")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "verifyAchievement",
            summary = "Verify an achievement, as a third person from outside of the section's unit")
    @APIResponse(
            responseCode = "200",
            description = "The achievement",
            content = @Content(schema = @Schema(implementation = Achievement.class)))
    public Uni<Response> verify(@PathParam("id") UUID id, @PathParam("number") int number, @BeanParam KeyHeader key) {
        return acts.run(id, "", (session, act) -> documenting
                .verify(session, act, number)
                .map(done -> Answer.ok(done)));
    }
}
