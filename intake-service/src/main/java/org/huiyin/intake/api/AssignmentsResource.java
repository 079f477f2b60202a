package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.help.Assignment;
import org.huiyin.intake.helping.AssignHelper;
import org.huiyin.intake.store.register.AssignmentRows;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Who helps an enterprise, from which day to which (一对一帮办). */
@Cancellable(false)
@Path("/v1/enterprises/{creditCode}/helpers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class AssignmentsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final AssignHelper assignHelper;

    AssignmentsResource(Commands commands, CommandContext context, CurrentActor actor, AssignHelper assignHelper) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.assignHelper = assignHelper;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "assignHelper",
            summary = "Assign a helper, in place of whoever holds the role",
            description = "Needs If-Match with the ETag of the enterprise. The predecessor's period ends the day before"
                    + " and stays in the history.")
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = AssignHelper.Helpers.class)))
    public Uni<Response> assign(
            @BeanParam KeyHeader key,
            @RestPath String creditCode,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AssignmentRequest request) {
        Assignment wanted = RegisterForm.assignment(creditCode, request);
        long version = IfMatch.required(ifMatch);
        String subject = actor.get().subject();
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) ->
                        assignHelper.assign(session, wanted, version, new AssignmentRows.Author(subject, now)));
    }

    @POST
    @Path("{assignmentId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "endAssignment",
            summary = "Let a period of help end",
            description = "Needs If-Match with the ETag of the enterprise.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = AssignHelper.Helpers.class)))
    public Uni<Response> end(
            @BeanParam KeyHeader key,
            @RestPath String creditCode,
            @RestPath UUID assignmentId,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AssignmentEndRequest request) {
        var ended = new AssignHelper.Ended(assignmentId, RegisterForm.until(request), IfMatch.required(ifMatch));
        String subject = actor.get().subject();
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) ->
                        assignHelper.end(session, creditCode, ended, new AssignmentRows.Author(subject, now)));
    }
}
