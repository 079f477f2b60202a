package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.consequence.Consequence;
import org.huiyin.evaluation.consequence.Consequence.FollowUp;
import org.huiyin.evaluation.consequence.ConsequenceKind;
import org.huiyin.evaluation.consequence.FollowUpOutcome;
import org.huiyin.evaluation.following.FollowUpCycle;
import org.huiyin.evaluation.following.TrackConsequences;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What followed from a cycle: tracked here, decided elsewhere, seen by few. */
@Cancellable(false)
@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consequences")
public class CycleConsequenceResource {
    private final CycleActs acts;
    private final TrackConsequences tracking;
    private final FollowUpCycle following;

    public CycleConsequenceResource(CycleActs acts, TrackConsequences tracking, FollowUpCycle following) {
        this.acts = acts;
        this.tracking = tracking;
        this.following = following;
    }

    /** What organs decided; none at all is an answer too. */
    public record ConsequencesRequest(@NotNull @Size(max = 50) List<@NotNull @Valid ConsequenceRequest> consequences) {
        List<Consequence> decided() {
            return consequences.stream().map(ConsequenceRequest::consequence).toList();
        }
    }

    /** What an organ decided for a section. */
    public record ConsequenceRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull ConsequenceKind kind,
            @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String organ,
            @NotNull LocalDate dueOn) {
        Consequence consequence() {
            return new Consequence(0, section, kind, organ, dueOn, null, null);
        }
    }

    /** Where the proof lies that a consequence was carried out. */
    public record ConsequenceCompletionRequest(
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "file 2027-118, page 4",
                            description = "Where the proof lies, without personal data")
                    String proof) {}

    /** What was found of every consequence when its months were over. */
    public record FollowUpsRequest(@NotNull @Size(max = 500) List<@NotNull @Valid FollowUpRequest> outcomes) {
        /** 422 if one stands there twice. */
        Map<Integer, FollowUp> found() {
            var found = new HashMap<Integer, FollowUp>();
            outcomes.forEach(one -> found.put(one.number(), new FollowUp(one.outcome(), one.reference())));
            if (found.size() != outcomes.size()) {
                throw Problems.unprocessable("/outcomes", "repeated", "Every consequence has one outcome.");
            }
            return found;
        }
    }

    /** What was found of one consequence. */
    public record FollowUpRequest(
            @NotNull @Min(1) Integer number,
            @NotNull FollowUpOutcome outcome,
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "file 2027-118, page 4",
                            description = "Where the proof lies, without personal data")
                    String reference) {}

    @POST
    @Path("consequences")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "recordConsequences",
            summary = "Record what competent organs decided for named sections; nothing is decided here")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, CONSEQUENCES",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> record(
            @PathParam("id") UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid ConsequencesRequest request) {
        return acts.move(
                id,
                headers,
                request,
                (session, act) -> tracking.record(session, act, headers.version(), request.decided()));
    }

    @GET
    @Path("consequences")
    @RolesAllowed({Roles.COMMISSION, Roles.AUDITOR, Roles.LEADER})
    @Operation(
            operationId = "listConsequences",
            summary = "Consequences, for the commission, auditors and the leader of the section concerned")
    @APIResponse(responseCode = "200", description = "Those that the caller may know of")
    public Uni<List<Consequence>> list(@PathParam("id") UUID id) {
        Actor actor = acts.actor();
        return acts.read(session -> tracking.seenBy(session, id, actor));
    }

    @POST
    @Path("consequences/{number}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "completeConsequence",
            summary = "Say that a consequence was carried out, and where the proof lies")
    @APIResponse(
            responseCode = "200",
            description = "The consequence",
            content = @Content(schema = @Schema(implementation = Consequence.class)))
    public Uni<Response> complete(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @BeanParam KeyHeader key,
            @NotNull @Valid ConsequenceCompletionRequest request) {
        return acts.run(id, request, (session, act) -> tracking.complete(session, act, number, request.proof())
                .map(done -> Answer.ok(done)));
    }

    @POST
    @Path("follow-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(operationId = "followUpCycle", summary = "Look at every consequence again when its months are over")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, FOLLOW_UP",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> followUp(
            @PathParam("id") UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid FollowUpsRequest request) {
        return acts.move(
                id,
                headers,
                request,
                (session, act) -> following.followUp(session, act, headers.version(), request.found()));
    }

    @POST
    @Path("archive")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "archiveCycle", summary = "Archive a cycle whose consequences were followed up")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, ARCHIVED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> archive(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(
                id, headers, nothing, (session, act) -> following.archive(session, act, headers.version()));
    }
}
