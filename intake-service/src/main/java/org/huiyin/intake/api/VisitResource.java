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
import org.huiyin.intake.visiting.RaiseDemand;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Demands that a visit raises. */
@Cancellable(false)
@Path("/v1/visits/{visitId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class VisitResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final DemandForm form;
    private final RaiseDemand raiseDemand;

    VisitResource(
            Commands commands, CommandContext context, CurrentActor actor, DemandForm form, RaiseDemand raiseDemand) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.form = form;
        this.raiseDemand = raiseDemand;
    }

    @POST
    @Path("demands")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.HELPER})
    @Operation(
            operationId = "raiseDemand",
            summary = "File what an enterprise said during a visit as its complaint",
            description =
                    "By the channel VISIT, for the enterprise; the access code in this answer is the enterprise's.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Uni<Response> raise(@BeanParam KeyHeader key, @RestPath UUID visitId, @Nullable DemandRequest request) {
        DemandForm.Draft draft = form.ofVisit(request);
        Actor asking = actor.get();
        var wish = new RaiseDemand.Wish(visitId, (enterprise, visit) -> draft.ofVisit(asking, enterprise, visit));
        return commands.run(
                context, OpinionForm.present(request), (session, now) -> raiseDemand.raise(session, asking, wish, now));
    }
}
