package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.privacy.TwoPersonAct;
import org.huiyin.intake.unsealing.AskTwoPersons;
import org.huiyin.intake.unsealing.AskTwoPersons.Wish;
import org.huiyin.intake.unsealing.RequestView;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Asks for what no single member of staff can do: open the identity of a confidential complainant, or erase a complaint. */
@Cancellable(false)
@Path("/v1/complaints/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "two persons")
public class TwoPersonsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final AskTwoPersons askTwoPersons;

    TwoPersonsResource(Commands commands, CommandContext context, CurrentActor actor, AskTwoPersons askTwoPersons) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.askTwoPersons = askTwoPersons;
    }

    @POST
    @Path("/identity-openings")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askIdentityOpening",
            summary = "Ask for the identity of a confidential complainant",
            description = "Opens nothing: an auditor or the commission, another person than the one who asks, has to"
                    + " approve.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Asked; somebody else decides",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Uni<Response> askOpening(@RestPath String number, @Nullable TwoPersonRequest request) {
        return ask(number, OpinionForm.present(request), TwoPersonAct.IDENTITY_OPENING);
    }

    @POST
    @Path("/erasures")
    @RolesAllowed(Roles.INTAKE_CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askErasure",
            summary = "Ask for a complaint to be erased, as its complainant wishes",
            description =
                    "Erases nothing: another person, of another role, has to approve. Then key, words and contacts are"
                            + " destroyed; codes and statistics stay.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Asked; somebody else decides",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Uni<Response> askErasure(@RestPath String number, @Nullable TwoPersonRequest request) {
        return ask(number, OpinionForm.present(request), TwoPersonAct.ERASURE);
    }

    private Uni<Response> ask(String number, TwoPersonRequest request, TwoPersonAct act) {
        Wish wish = request.wish(act);
        Caller caller = new Caller(actor.get(), null);
        return commands.run(context, request, (session, now) -> askTwoPersons.ask(session, caller, number, wish, now));
    }
}
