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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.reading.ComplaintView.ContactView;
import org.huiyin.intake.unsealing.DecideTwoPersons;
import org.huiyin.intake.unsealing.ReadIdentity;
import org.huiyin.intake.unsealing.ReadTwoPersonRequests;
import org.huiyin.intake.unsealing.RequestView;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What was asked for that takes two persons: listed, decided, and read by the one who asked. */
@Cancellable(false)
@Path("/v1/two-person-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "two persons")
public class TwoPersonRequestsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final DecideTwoPersons decideTwoPersons;
    private final ReadTwoPersonRequests requests;
    private final ReadIdentity readIdentity;

    TwoPersonRequestsResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            DecideTwoPersons decideTwoPersons,
            ReadTwoPersonRequests requests,
            ReadIdentity readIdentity) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.decideTwoPersons = decideTwoPersons;
        this.requests = requests;
        this.readIdentity = readIdentity;
    }

    @GET
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.COMMISSION})
    @Operation(
            operationId = "listTwoPersonRequests",
            summary = "List what was asked for that takes two persons, newest first",
            description = "Without grounds; with waiting=true only those that nobody has decided upon.")
    public Uni<Page<RequestView>> list(
            @RestQuery @Nullable Boolean waiting,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return requests.list(Boolean.TRUE.equals(waiting), ListForm.before(cursor), ListForm.size(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.COMMISSION})
    @Operation(
            operationId = "readTwoPersonRequest",
            summary = "Read a request that takes two persons, with its grounds")
    public Uni<RequestView> read(@RestPath UUID id) {
        return requests.read(id);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.COMMISSION})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideTwoPersonRequest",
            summary = "Approve or refuse as the second person",
            description =
                    "Once. Never by the one who asked; identities are opened by an auditor or the commission only.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Uni<Response> decide(@RestPath UUID id, @Nullable TwoPersonDecision decision) {
        TwoPersonDecision given = OpinionForm.present(decision);
        Boolean approved = given.approved();
        if (approved == null) {
            throw Problems.unprocessable("/approved", "required", "must be given");
        }
        Actor decider = actor.get();
        return commands.run(
                context, given, (session, now) -> decideTwoPersons.decide(session, decider, id, approved, now));
    }

    @GET
    @Path("/{id}/identity")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER})
    @Operation(
            operationId = "readSealedIdentity",
            summary = "Read an identity that was opened",
            description =
                    "For the one who asked, within the hours after the approval. Each reading is written down; the"
                            + " first is told to the complainant unless the request says why not.")
    @APIResponse(
            responseCode = "200",
            description = "Who complained",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Uni<Response> identity(@RestPath UUID id) {
        return readIdentity.read(actor.get(), id).map(identity -> Response.ok(identity)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }
}
