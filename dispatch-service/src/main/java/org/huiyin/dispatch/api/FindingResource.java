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
import org.huiyin.dispatch.store.FindingRow;
import org.huiyin.dispatch.store.FindingStore;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.dispatch.supervising.Act;
import org.huiyin.dispatch.supervising.ConfirmFinding;
import org.huiyin.dispatch.supervising.RevokeFinding;
import org.huiyin.dispatch.supervising.WithdrawFinding;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Findings against sections: confirmed by a second supervisor or withdrawn before, revoked with a reason, never deleted. */
@Cancellable(false)
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings")
public class FindingResource {
    private final Acts acts;
    private final ConfirmFinding confirmFinding;
    private final RevokeFinding revokeFinding;
    private final WithdrawFinding withdrawFinding;
    private final Reads reads;
    private final FindingStore findings;
    private final CurrentActor actor;

    public FindingResource(
            Acts acts,
            ConfirmFinding confirmFinding,
            RevokeFinding revokeFinding,
            WithdrawFinding withdrawFinding,
            Reads reads,
            FindingStore findings,
            CurrentActor actor) {
        this.acts = acts;
        this.confirmFinding = confirmFinding;
        this.revokeFinding = revokeFinding;
        this.withdrawFinding = withdrawFinding;
        this.reads = reads;
        this.findings = findings;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.LEADER})
    @Operation(
            operationId = "listFindings",
            summary = "Findings, newest first; a leader sees the confirmed ones against the own sections")
    @APIResponse(responseCode = "200", description = "A page of findings")
    public Uni<Page<FindingResponse>> listFindings(@Valid @BeanParam FindingQuery query) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> findings.list(session, query.filter(), sight, query.limit + 1))
                .map(rows -> Page.of(rows, query.limit, row -> Cursor.of(row.recordedAt(), row.id()))
                        .map(row -> FindingResponse.of(row, sight)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.LEADER})
    @Operation(operationId = "getFinding", summary = "One finding")
    @APIResponse(
            responseCode = "200",
            description = "The finding; its version is the ETag",
            content = @Content(schema = @Schema(implementation = FindingResponse.class)))
    public Uni<Response> getFinding(@PathParam("id") UUID id) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> findings.find(session, id, sight))
                .map(row -> Response.ok(FindingResponse.of(row, sight))
                        .header("ETag", IfMatch.tag(row.version()))
                        .build());
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "confirmFinding",
            summary = "Confirm a finding, as somebody else than the recorder and from outside of the unit concerned")
    @APIResponse(
            responseCode = "200",
            description = "The finding, which counts from now on",
            content = @Content(schema = @Schema(implementation = FindingResponse.class)))
    public Uni<Response> confirmFinding(@PathParam("id") UUID id, @BeanParam ActHeaders headers) {
        long version = headers.version();
        return acts.run(id, version, Acts.NO_BODY, (session, act) -> confirmFinding
                .run(session, act, version)
                .map(row -> moved(row, act)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "withdrawFinding",
            summary = "Withdraw a finding that nobody has confirmed, as its recorder, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The finding, which never counted",
            content = @Content(schema = @Schema(implementation = FindingResponse.class)))
    public Uni<Response> withdrawFinding(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid ReasonRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> withdrawFinding
                .run(session, act, version, request.reason())
                .map(row -> moved(row, act)));
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "revokeFinding", summary = "Revoke a confirmed finding; it stays readable")
    @APIResponse(
            responseCode = "200",
            description = "The finding, which does not count any more",
            content = @Content(schema = @Schema(implementation = FindingResponse.class)))
    public Uni<Response> revokeFinding(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid RevocationRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> revokeFinding
                .run(session, act, version, request.reason())
                .map(row -> moved(row, act)));
    }

    private static Answer moved(FindingRow row, Act act) {
        return Answer.ok(row.version(), FindingResponse.of(row, act.sight()));
    }
}
