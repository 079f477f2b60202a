package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.reading.ComplaintView;
import org.huiyin.intake.sandbox.FileInSandbox;
import org.huiyin.intake.sandbox.MoveInSandbox;
import org.huiyin.intake.sandbox.ReadSandbox;
import org.huiyin.intake.sandbox.ResetSandbox;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The sandbox of a partner's client. Nothing in it is a complaint: no events, no figures, no webhooks. */
@Cancellable(false)
@Path("/v1/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sandbox")
public class SandboxResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final FilingForm form;
    private final TaggedPages pages;
    private final FileInSandbox filing;
    private final MoveInSandbox moving;
    private final ReadSandbox reading;
    private final ResetSandbox resetting;

    SandboxResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            FilingForm form,
            TaggedPages pages,
            FileInSandbox filing,
            MoveInSandbox moving,
            ReadSandbox reading,
            ResetSandbox resetting) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.form = form;
        this.pages = pages;
        this.filing = filing;
        this.moving = moving;
        this.reading = reading;
        this.resetting = resetting;
    }

    @POST
    @Path("/complaints")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileInSandbox",
            summary = "File a complaint in the sandbox",
            description = "Checked like a real one. Contacts are checked and not kept; it is forgotten after a week.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Filed in the sandbox",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Uni<Response> file(@Nullable FileComplaintRequest request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send the complaint as JSON.");
        }
        NewComplaint complaint = form.read(request, actor.get());
        String client = client();
        return commands.run(context, request, (session, now) -> filing.file(session, client, complaint, now));
    }

    @GET
    @Path("/complaints")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(operationId = "listSandbox", summary = "List what is in the sandbox, newest first")
    public Uni<RestResponse<Page<ComplaintSummary>>> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Cursor after = Cursor.decode(cursor, 1);
        Long before = after == null ? null : after.number(0);
        return reading.list(client(), before, ListForm.size(limit))
                .map(page -> pages.answer(page, ifNoneMatch).build());
    }

    @GET
    @Path("/complaints/{number}")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(operationId = "readInSandbox", summary = "Read a complaint of the sandbox and its simulated progress")
    @APIResponse(
            responseCode = "200",
            description = "As a real one is shown to the partner who filed it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag in If-None-Match")
    public Uni<Response> read(
            @RestPath String number, @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return reading.read(client(), number).map(shown -> {
            var answer = EntityTags.contains(ifNoneMatch, shown.tag())
                    ? Response.status(Response.Status.NOT_MODIFIED)
                    : Response.ok(shown.view());
            return answer.header(HttpHeaders.ETAG, shown.tag()).build();
        });
    }

    @POST
    @Path("/complaints/{number}/progress")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "moveInSandbox", summary = "Pretend that a complaint of the sandbox has come to a stage")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Uni<Response> move(@RestPath String number, @Nullable SandboxMoveRequest request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send the stage as JSON.");
        }
        Checks checks = new Checks();
        Stage stage = checks.required("/stage", request.stage(), Checks.wordOf(Stage.class));
        checks.demandNone();
        var move = new MoveInSandbox.Move(client(), number, Objects.requireNonNull(stage));
        return commands.run(context, request, (session, now) -> moving.move(session, move, now));
    }

    @POST
    @Path("/reset")
    @RolesAllowed(Roles.PARTNER)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(operationId = "resetSandbox", summary = "Empty the sandbox", description = "Has no body.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Emptied",
            content = @Content(schema = @Schema(implementation = ResetSandbox.Emptied.class)))
    public Uni<Response> reset() {
        String client = client();
        return commands.run(context, Map.of(), (session, now) -> resetting.reset(session, client));
    }

    private String client() {
        return Objects.requireNonNullElse(actor.get().client(), actor.get().subject());
    }
}
