package org.huiyin.dispatch.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.handling.ReCallCase;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.store.CaseFollowUps.Asked;
import org.huiyin.dispatch.store.ReCalls;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.sealing.BusSealer;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Complainants of drawn cases who are asked once more, by a third unit. What they say is shown to no section. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "second looks")
public class ReCallResource {
    private final CaseMoves moves;
    private final ReCallCase reCallCase;
    private final LookAtCase lookAtCase;
    private final ReCalls reCalls;
    private final BusSealer sealer;

    public ReCallResource(
            CaseMoves moves, ReCallCase reCallCase, LookAtCase lookAtCase, ReCalls reCalls, BusSealer sealer) {
        this.moves = moves;
        this.reCallCase = reCallCase;
        this.lookAtCase = lookAtCase;
        this.reCalls = reCalls;
        this.sealer = sealer;
    }

    @GET
    @Path("re-calls")
    @RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "listReCalls",
            summary = "What the complainant said when asked once more, and was asked when")
    @APIResponse(responseCode = "200", description = "Those that were made, first to last")
    public Uni<List<FollowUpResponse>> list(@PathParam("id") UUID id) {
        return lookAtCase
                .run(id, "re-calls", (session, row) -> reCalls.of(session, id))
                .map(all -> all.stream()
                        .map(asked -> FollowUpResponse.of(asked, words(id, asked.sealedWords())))
                        .toList());
    }

    @POST
    @Path("re-calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "reCallCase",
            summary = "Record what the complainant of a drawn case says when asked once more (复核回访)",
            description =
                    "By somebody of a third unit: neither of the one that handled the case nor of the one that asked first."
                            + " Once per round, when an answer is there or there will be none. Nothing about the case changes.")
    @APIResponse(
            responseCode = "200",
            description = "What was recorded; the case's version is the ETag",
            content = @Content(schema = @Schema(implementation = FollowUpResponse.class)))
    @APIResponse(responseCode = "403", description = "Somebody of another unit, or another person, has to ask")
    @APIResponse(responseCode = "409", description = "Not drawn, asked once more already, or not in this state")
    public Uni<Response> record(@BeanParam MoveHeaders headers, @NotNull @Valid FollowUpRequest request) {
        return moves.answer(headers, request, (session, command) -> reCallCase
                .run(session, command, request.voice(), request.words())
                .map(row -> {
                    Asked asked =
                            new Asked(row.round(), command.actor().subject(), command.now(), request.voice(), null);
                    return Answer.ok(row.version(), FollowUpResponse.of(asked, request.words()));
                }));
    }

    private @Nullable String words(UUID id, @Nullable String sealed) {
        return sealed == null ? null : new String(sealer.open(ReCallCase.PURPOSE, id, sealed), UTF_8);
    }
}
