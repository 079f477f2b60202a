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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.store.CoHandlers;
import org.huiyin.dispatch.teaming.AcceptShare;
import org.huiyin.dispatch.teaming.AddCoHandler;
import org.huiyin.dispatch.teaming.AnswerForCoHandler;
import org.huiyin.dispatch.teaming.ReleaseCoHandler;
import org.huiyin.dispatch.teaming.ReportShare;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Sections that help the one that leads a case. The case is closed when all have reported. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "co-handlers")
public class CoHandlerResource {
    private final CaseMoves moves;
    private final AddCoHandler addCoHandler;
    private final AcceptShare acceptShare;
    private final ReportShare reportShare;
    private final AnswerForCoHandler answerForCoHandler;
    private final ReleaseCoHandler releaseCoHandler;
    private final LookAtCase lookAtCase;
    private final CoHandlers coHandlers;

    public CoHandlerResource(
            CaseMoves moves,
            AddCoHandler addCoHandler,
            AcceptShare acceptShare,
            ReportShare reportShare,
            AnswerForCoHandler answerForCoHandler,
            ReleaseCoHandler releaseCoHandler,
            LookAtCase lookAtCase,
            CoHandlers coHandlers) {
        this.moves = moves;
        this.addCoHandler = addCoHandler;
        this.acceptShare = acceptShare;
        this.reportShare = reportShare;
        this.answerForCoHandler = answerForCoHandler;
        this.releaseCoHandler = releaseCoHandler;
        this.lookAtCase = lookAtCase;
        this.coHandlers = coHandlers;
    }

    @GET
    @Path("co-handlers")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listCoHandlers", summary = "Who helps with a case, and what each was asked and said")
    @APIResponse(responseCode = "200", description = "In the order in which they were asked, of all rounds")
    public Uni<List<CoHandlerResponse>> list(@PathParam("id") UUID id) {
        return lookAtCase
                .run(id, "co-handlers", (session, row) -> coHandlers.of(session, id))
                .map(rows -> rows.stream().map(CoHandlerResponse::of).toList());
    }

    @POST
    @Path("co-handlers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "addCoHandler",
            summary = "Ask another section to help, under a limit of its own (协办)",
            description =
                    "It sees the case from now on, takes its share on and reports; the case is closed when all have reported."
                            + " Co-handlers stay when the case gets another lead; a new round begins without them.")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> add(@BeanParam MoveHeaders headers, @NotNull @Valid CoHandlerRequest request) {
        return moves.move(headers, request, (session, command) -> addCoHandler.run(session, command, request.wish()));
    }

    @POST
    @Path("co-handlers/{share}/acceptance")
    @RolesAllowed(Roles.HANDLER)
    @Operation(operationId = "acceptShare", summary = "Take a share on, as a handler of the section that was asked")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> accept(@BeanParam ShareHeaders headers) {
        return moves.move(
                headers, CaseMoves.NO_BODY, (session, command) -> acceptShare.run(session, command, headers.share));
    }

    @POST
    @Path("co-handlers/{share}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "reportShare", summary = "Report to the lead what came of a share")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> report(@BeanParam ShareHeaders headers, @NotNull @Valid ShareReportRequest request) {
        ReportShare.Report report = new ReportShare.Report(request.resultCode(), request.text());
        return moves.move(
                headers, request, (session, command) -> reportShare.run(session, command, headers.share, report));
    }

    @POST
    @Path("co-handlers/{share}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "answerForCoHandler",
            summary = "Answer for a section that let its limit pass in silence, as the lead, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> answerFor(@BeanParam ShareHeaders headers, @NotNull @Valid ReasonRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> answerForCoHandler.run(session, command, headers.share, request.reason()));
    }

    @POST
    @Path("co-handlers/{share}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(operationId = "releaseCoHandler", summary = "Let a section go that is not needed, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> release(@BeanParam ShareHeaders headers, @NotNull @Valid ReasonRequest request) {
        return moves.move(
                headers,
                request,
                (session, command) -> releaseCoHandler.run(session, command, headers.share, request.reason()));
    }
}
