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
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.mediating.DisputeWords;
import org.huiyin.dispatch.mediating.FollowUpRespondent;
import org.huiyin.dispatch.mediating.NameRespondent;
import org.huiyin.dispatch.mediating.RecordAgreement;
import org.huiyin.dispatch.mediating.RecordMeeting;
import org.huiyin.dispatch.store.Disputes;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Disputes between the complainant and another party (纠纷调解). */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disputes")
public class DisputeResource {
    private final CaseMoves moves;
    private final NameRespondent nameRespondent;
    private final RecordMeeting recordMeeting;
    private final RecordAgreement recordAgreement;
    private final FollowUpRespondent followUpRespondent;
    private final LookAtCase lookAtCase;
    private final Disputes disputes;
    private final DisputeWords words;

    public DisputeResource(
            CaseMoves moves,
            NameRespondent nameRespondent,
            RecordMeeting recordMeeting,
            RecordAgreement recordAgreement,
            FollowUpRespondent followUpRespondent,
            LookAtCase lookAtCase,
            Disputes disputes,
            DisputeWords words) {
        this.moves = moves;
        this.nameRespondent = nameRespondent;
        this.recordMeeting = recordMeeting;
        this.recordAgreement = recordAgreement;
        this.followUpRespondent = followUpRespondent;
        this.lookAtCase = lookAtCase;
        this.disputes = disputes;
        this.words = words;
    }

    @GET
    @Path("dispute")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "getDispute",
            summary = "The other side of a case, meetings, agreements, and what the other side said afterwards")
    @APIResponse(responseCode = "200", description = "Of all rounds; empty lists where there is no dispute")
    public Uni<DisputeResponse> show(@PathParam("id") UUID id) {
        return lookAtCase
                .run(id, "dispute", (session, row) -> disputes.of(session, id))
                .map(known -> DisputeResponse.of(known, text -> words.open(id, text)));
    }

    @POST
    @Path("respondent")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "nameRespondent",
            summary = "Name the other side (被诉方); the case is a dispute from now on",
            description =
                    "It is closed as SOLVED with a recorded agreement only, and struck off after the respondent was asked,"
                            + " too. Named anew, the mediation begins anew.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> name(@BeanParam MoveHeaders headers, @NotNull @Valid RespondentRequest request) {
        return moves.move(
                headers, request, (session, command) -> nameRespondent.run(session, command, request.respondent()));
    }

    @POST
    @Path("mediation-meetings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "recordMediationMeeting", summary = "Note a mediation meeting that was held (调解会)")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> meet(@BeanParam MoveHeaders headers, @NotNull @Valid MeetingRequest request) {
        return moves.move(headers, request, (session, command) -> recordMeeting.run(session, command, request.notes()));
    }

    @POST
    @Path("agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "recordAgreement",
            summary = "Note how the mediation ended, with an agreement or without (调解协议)",
            description =
                    "After a meeting in this round; with an agreement, after one that both sides came to. The last one counts.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> agree(@BeanParam MoveHeaders headers, @NotNull @Valid AgreementRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> recordAgreement.run(session, command, request.agreement(), request.terms()));
    }

    @POST
    @Path("respondent-follow-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "followUpRespondent",
            summary = "Record an attempt to ask the respondent (回访), from outside of the handling unit",
            description =
                    "Attempts in vain count on different working days and at different hours, as for complainants.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> followUp(@BeanParam MoveHeaders headers, @NotNull @Valid RespondentFollowUpRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> followUpRespondent.run(session, command, request.satisfaction()));
    }
}
