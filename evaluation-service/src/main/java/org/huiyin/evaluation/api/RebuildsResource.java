package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.rebuild.OnDifference;
import org.huiyin.evaluation.rebuilding.RebuildWorker;
import org.huiyin.evaluation.rebuilding.ShowRebuild;
import org.huiyin.evaluation.rebuilding.StartRebuild;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Rebuilds of all facts from offset 0 of the topics. */
@Cancellable(false)
@Path("/v1/rebuilds")
@Tag(name = "Facts")
public class RebuildsResource {
    private static final int ACCEPTED = 202;

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final StartRebuild starting;
    private final ShowRebuild showing;
    private final RebuildWorker worker;

    public RebuildsResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            StartRebuild starting,
            ShowRebuild showing,
            RebuildWorker worker) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.starting = starting;
        this.showing = showing;
        this.worker = worker;
    }

    /** What to do if the rebuilt facts differ from the live ones: KEEP (by default) or SWAP. */
    public record RebuildRequest(@Nullable OnDifference onDifference) {}

    @POST
    @RolesAllowed({Roles.EVALUATOR, Roles.ADMIN})
    @Operation(
            operationId = "startRebuild",
            summary = "Fold the topics anew; the new facts go live if their hash is that of the live ones",
            description =
                    """
                    Reads from offset 0 into a new generation while the live one stays in use. At the end both are hashed \
                    as of one instant. Equal: the new one takes its place. Different: the old one stays, unless \
                    onDifference is SWAP, which is what a changed fold needs. A process that dies goes on where it was.""")
    @APIResponse(responseCode = "202", description = "Begun; see Location")
    @APIResponse(responseCode = "409", description = "Another rebuild has not ended yet")
    public Uni<Response> start(@NotNull RebuildRequest request) {
        OnDifference onDifference = request.onDifference() == null ? OnDifference.KEEP : request.onDifference();
        String requestedBy = actor.get().subject();
        return commands.run(context, request, (session, now) -> starting.start(session, onDifference, requestedBy, now)
                        .map(rebuild ->
                                new Answer(ACCEPTED, "/v1/rebuilds/" + rebuild.id(), null, RebuildView.begun(rebuild))))
                .invoke(worker::resume);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EVALUATOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = "showRebuild", summary = "How far a rebuild has come and what came out of it")
    public Uni<RebuildView> show(@RestPath UUID id) {
        return showing.show(id).map(shown -> RebuildView.of(shown.rebuild(), shown.partitions()));
    }
}
