package org.huiyin.dispatch.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.store.CaseClosures;
import org.huiyin.dispatch.store.CaseFollowUps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.sealing.BusSealer;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Shows what was claimed when a case was closed, and what the complainant said afterwards. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "closure")
public class ClosureResource {
    private static final String WORDS = "follow-up-words";
    private final Reads reads;
    private final CaseStore cases;
    private final CaseClosures closures;
    private final CaseFollowUps followUps;
    private final BusSealer sealer;
    private final CurrentActor actor;

    public ClosureResource(
            Reads reads,
            CaseStore cases,
            CaseClosures closures,
            CaseFollowUps followUps,
            BusSealer sealer,
            CurrentActor actor) {
        this.reads = reads;
        this.cases = cases;
        this.closures = closures;
        this.followUps = followUps;
        this.sealer = sealer;
        this.actor = actor;
    }

    @GET
    @Path("closures")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listCaseClosures", summary = "How the section claimed closure, with basis and evidence")
    @APIResponse(responseCode = "200", description = "Every claim, oldest first")
    public Uni<List<ClosureResponse>> closures(@PathParam("id") UUID id) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> cases.find(session, id, sight).chain(row -> closures.of(session, id)))
                .map(found -> found.stream().map(ClosureResponse::of).toList());
    }

    @GET
    @Path("follow-ups")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listCaseFollowUps", summary = "Every attempt to ask the complainant, and what was said")
    @APIResponse(responseCode = "200", description = "Every attempt, oldest first")
    public Uni<List<FollowUpResponse>> followUps(@PathParam("id") UUID id) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> cases.find(session, id, sight).chain(row -> followUps.of(session, id)))
                .map(found -> found.stream()
                        .map(asked -> FollowUpResponse.of(asked, words(id, asked.sealedWords())))
                        .toList());
    }

    private @Nullable String words(UUID id, @Nullable String sealed) {
        return sealed == null ? null : new String(sealer.open(WORDS, id, sealed), UTF_8);
    }
}
