package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.access.FilingDoor;
import org.huiyin.intake.filing.FileComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.reading.ListComplaints;
import org.huiyin.intake.reading.ListComplaints.Listed;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Files complaints and lists those in the caller's sight. */
@Cancellable(false)
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
    private final TaggedPages pages;

    ComplaintsResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            FilingDoor door,
            FilingForm form,
            FileComplaint fileComplaint,
            ListComplaints listComplaints,
            TaggedPages pages) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.door = door;
        this.form = form;
        this.fileComplaint = fileComplaint;
        this.listComplaints = listComplaints;
        this.pages = pages;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @SecurityRequirement(name = "bearer")
    @SecurityRequirementsSet
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
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints, newest first",
            description = "Complainants and partners see what they filed, handlers and leaders what their section has"
                    + " in hand, the office's staff everything.")
    @APIResponse(
            responseCode = "200",
            description = "A page; with changedSince, the header Changes-Until says what to ask for the next time",
            headers = @Header(name = "Changes-Until", schema = @Schema(implementation = Instant.class)))
    @APIResponse(responseCode = "304", description = "The page is as it was with the ETag in If-None-Match")
    public Uni<RestResponse<Page<ComplaintSummary>>> list(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String territory,
            @Parameter(description = "Partners: their own number, which is taken once") @RestQuery @Nullable
                    String externalId,
            @Parameter(description = "Partners only: what was filed or has changed at or after this instant")
                    @RestQuery
                    @Nullable
                    String changedSince,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Actor reader = actor.get();
        if (changedSince != null && !reader.has(Roles.PARTNER)) {
            throw Problems.badRequest("bad-filter", "Only partners follow changes; staff have their lists.");
        }
        var wanted = new ListForm.Wanted(status, kind, category, territory, externalId, changedSince);
        return listComplaints
                .list(ListForm.read(ListComplaints.scopeOf(reader), wanted, cursor, limit))
                .map(listed -> answer(listed, ifNoneMatch));
    }

    private RestResponse<Page<ComplaintSummary>> answer(Listed listed, @Nullable String ifNoneMatch) {
        var answer = pages.answer(listed.page(), ifNoneMatch);
        Instant until = listed.changesUntil();
        return until == null
                ? answer.build()
                : answer.header("Changes-Until", until.toString()).build();
    }
}
