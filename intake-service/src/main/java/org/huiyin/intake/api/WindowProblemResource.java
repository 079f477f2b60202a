package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.sitting.FileProblem;
import org.huiyin.intake.sitting.RectifyProblem;
import org.huiyin.intake.store.window.WindowRows;
import org.huiyin.intake.window.Rectification;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A problem found at the window: put right, or filed so that a section answers for it. */
@Cancellable(false)
@Path("/v1/window-problems/{problemId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "window")
public class WindowProblemResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final DemandForm form;
    private final FileProblem fileProblem;
    private final RectifyProblem rectifyProblem;

    WindowProblemResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            DemandForm form,
            FileProblem fileProblem,
            RectifyProblem rectifyProblem) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.form = form;
        this.fileProblem = fileProblem;
        this.rectifyProblem = rectifyProblem;
    }

    @POST
    @Path("complaint")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INTAKE_CLERK)
    @Operation(
            operationId = "fileWindowProblem",
            summary = "File a problem found at the window as a complaint",
            description = "By the channel WINDOW; once. Without a contact it is anonymous.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Uni<Response> file(@BeanParam KeyHeader key, @RestPath UUID problemId, @Nullable DemandRequest request) {
        DemandForm.Draft draft = form.ofWindow(request);
        var complaint = draft.ofWindow(actor.get(), problemId.toString());
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> fileProblem.file(session, problemId, complaint, now));
    }

    @POST
    @Path("rectification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INTAKE_CLERK)
    @Operation(operationId = "rectifyWindowProblem", summary = "Write down when a problem was put right, and how")
    @APIResponse(
            responseCode = "200",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = WindowRows.Found.class)))
    public Uni<Response> rectify(
            @BeanParam KeyHeader key, @RestPath UUID problemId, @Nullable RectificationRequest request) {
        Rectification done = WindowForm.rectification(request);
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> rectifyProblem.rectify(session, problemId, done, now));
    }
}
