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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.visiting.CompleteDecision;
import org.huiyin.intake.visiting.DecisionView;
import org.huiyin.intake.visiting.ListMeetings;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What coordination meetings decided and is not done yet. */
@Cancellable(false)
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class DecisionsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ListMeetings listMeetings;
    private final CompleteDecision completeDecision;

    DecisionsResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            ListMeetings listMeetings,
            CompleteDecision completeDecision) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.listMeetings = listMeetings;
        this.completeDecision = completeDecision;
    }

    @GET
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HELPER})
    @Operation(
            operationId = "listOpenDecisions",
            summary = "List decisions that are not done, the overdue first",
            description = "Helpers see those of the enterprises that they help today.")
    public Uni<Page<DecisionView>> open(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return listMeetings.open(actor.get(), Pages.decision(cursor), ListForm.size(limit));
    }

    @POST
    @Path("{decisionId}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.SUPERVISOR})
    @Operation(operationId = "completeDecision", summary = "Write down that a decision has been carried out")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Uni<Response> complete(
            @BeanParam KeyHeader key, @RestPath UUID decisionId, @Nullable CompletionRequest request) {
        var wish = new CompleteDecision.Wish(decisionId, VisitForm.note(request));
        String subject = actor.get().subject();
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> completeDecision.complete(session, subject, wish, now));
    }
}
