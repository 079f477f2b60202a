package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.sitting.CountSessions;
import org.huiyin.intake.sitting.RecordSession;
import org.huiyin.intake.store.window.WindowRows;
import org.huiyin.intake.window.WindowSession;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Leaders at the window (局长走流程坐窗口), the problems that they found, and the figures. */
@Cancellable(false)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "window")
public class WindowResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final RecordSession recordSession;
    private final CountSessions countSessions;

    WindowResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            RecordSession recordSession,
            CountSessions countSessions) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.recordSession = recordSession;
        this.countSessions = countSessions;
    }

    @POST
    @Path("window-sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INTAKE_CLERK)
    @Operation(
            operationId = "recordWindowSession",
            summary = "Write down a leader's session at the window and up to 200 problems found in it")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = RecordSession.Written.class)))
    public Uni<Response> session(@BeanParam KeyHeader key, @Nullable WindowSessionRequest request) {
        WindowSession held = WindowForm.session(request);
        String subject = actor.get().subject();
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> recordSession.record(session, held, new WindowRows.Recorded(subject, now)));
    }

    @GET
    @Path("window-sessions")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(operationId = "listWindowSessions", summary = "List sessions at the window, the latest recorded first")
    public Uni<Page<WindowRows.Stored>> sessions(
            @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return countSessions.sessions(Pages.before(cursor), ListForm.size(limit));
    }

    @GET
    @Path("window-problems")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "listWindowProblems",
            summary = "List problems found at the window, in the order in which they were written down")
    public Uni<Page<WindowRows.Found>> problems(
            @RestQuery @Nullable String rectified,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        var wanted = new WindowRows.Wanted(Pages.flag(rectified), null, Pages.after(cursor));
        return countSessions.problems(wanted, ListForm.size(limit));
    }

    @GET
    @Path("window-figures")
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ANALYST})
    @Operation(
            operationId = "getWindowFigures",
            summary = "Count person-times, matters, and problems found and put right, per level and group",
            description = "Over the sessions held from one day to another, both included.")
    public Uni<CountSessions.Figures> figures(@RestQuery @Nullable String from, @RestQuery @Nullable String until) {
        return countSessions.figures(Pages.day(from, Pages.EARLIEST), Pages.day(until, Pages.LATEST));
    }
}
