package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.reading.ComplaintSummary;
import org.huiyin.intake.visiting.EnterpriseFile;
import org.huiyin.intake.visiting.HoldMeeting;
import org.huiyin.intake.visiting.ReadFile;
import org.huiyin.intake.visiting.RecordVisit;
import org.huiyin.intake.visiting.VisitView;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The file of an enterprise (一企一策): who helps it, who visited it, what it wants, what was decided. */
@Cancellable(false)
@Path("/v1/enterprises/{creditCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class EnterpriseFileResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ReadFile readFile;
    private final RecordVisit recordVisit;
    private final HoldMeeting holdMeeting;

    EnterpriseFileResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            ReadFile readFile,
            RecordVisit recordVisit,
            HoldMeeting holdMeeting) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.readFile = readFile;
        this.recordVisit = recordVisit;
        this.holdMeeting = holdMeeting;
    }

    @GET
    @Path("file")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HELPER})
    @Operation(
            operationId = "getEnterpriseFile",
            summary = "Read the file of an enterprise",
            description = "For staff, and for those who help it today; 404 for other helpers.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = EnterpriseFile.class)))
    public Uni<Response> file(@RestPath String creditCode) {
        return readFile.file(actor.get(), creditCode).map(shown -> Response.ok(shown.file())
                .header(HttpHeaders.ETAG, IfMatch.tag(shown.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build());
    }

    @GET
    @Path("demands")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HELPER})
    @Operation(
            operationId = "listDemands",
            summary = "List the demands of an enterprise with their progress, newest first")
    public Uni<Page<ComplaintSummary>> demands(
            @RestPath String creditCode, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return readFile.demands(actor.get(), creditCode, Pages.before(cursor), ListForm.size(limit));
    }

    @GET
    @Path("visits")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HELPER})
    @Operation(operationId = "listVisits", summary = "List the visits to an enterprise, the latest recorded first")
    public Uni<Page<VisitView>> visits(
            @RestPath String creditCode, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return readFile.visits(actor.get(), creditCode, Pages.before(cursor), ListForm.size(limit));
    }

    @POST
    @Path("visits")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.HELPER})
    @Operation(operationId = "recordVisit", summary = "Write down that an enterprise was visited")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Uni<Response> visit(@BeanParam KeyHeader key, @RestPath String creditCode, @Nullable VisitRequest request) {
        var wish = new RecordVisit.Wish(creditCode, VisitForm.visit(request));
        Actor asking = actor.get();
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> recordVisit.record(session, asking, wish, now));
    }

    @POST
    @Path("meetings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.SUPERVISOR})
    @Operation(
            operationId = "recordMeeting",
            summary = "Write down a coordination meeting and what it decided",
            description = "Each decision names a unit that answers for it and a day, for several demands at once.")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = EnterpriseFile.MeetingView.class)))
    public Uni<Response> meeting(
            @BeanParam KeyHeader key, @RestPath String creditCode, @Nullable MeetingRequest request) {
        var wish = new HoldMeeting.Wish(creditCode, VisitForm.meeting(request));
        Actor asking = actor.get();
        return commands.run(
                context, OpinionForm.present(request), (session, now) -> holdMeeting.hold(session, asking, wish, now));
    }
}
