package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.access.FilingDoor;
import org.huiyin.intake.filing.FileComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.reading.ListComplaints;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Files complaints and lists those in the caller's sight. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class ComplaintsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final FilingDoor door;
    private final FilingForm form;
    private final FileComplaint fileComplaint;
    private final ListComplaints listComplaints;

    ComplaintsResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            FilingDoor door,
            FilingForm form,
            FileComplaint fileComplaint,
            ListComplaints listComplaints) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.door = door;
        this.form = form;
        this.fileComplaint = fileComplaint;
        this.listComplaints = listComplaints;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileComplaint",
            summary = "File a complaint",
            description = "Open to everybody: complainants, clerks on behalf, partners, and people without an account,"
                    + " who get an access code in this answer and never again.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Filed; ask again with the same key as often as you like",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "429", description = "Too many filings without a token at present; see Retry-After")
    public Uni<Response> file(@Nullable FileComplaintRequest request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send the complaint as JSON.");
        }
        door.pass(actor.get()).ifPresent(wait -> {
            throw Problems.tooManyRequests(wait);
        });
        NewComplaint complaint = form.read(request, actor.get());
        return commands.run(context, request, (session, now) -> fileComplaint.file(session, complaint, now));
    }

    @GET
    @RolesAllowed({
        Roles.COMPLAINANT,
        Roles.PARTNER,
        Roles.INTAKE_CLERK,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.HANDLER,
        Roles.LEADER
    })
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints, newest first",
            description = "Complainants and partners see what they filed, handlers and leaders what their section has"
                    + " in hand, the office's staff everything.")
    public Uni<Page<ComplaintSummary>> list(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String territory,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        var wanted = new ListForm.Wanted(status, kind, category, territory);
        return listComplaints.list(ListForm.read(ListComplaints.scopeOf(actor.get()), wanted, cursor, limit));
    }
}
