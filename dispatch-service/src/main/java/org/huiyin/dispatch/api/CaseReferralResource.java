package org.huiyin.dispatch.api;

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
import org.huiyin.dispatch.handling.ReferCase;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.store.ReferralStore;
import org.huiyin.dispatch.store.ReferralStore.Look;
import org.huiyin.dispatch.store.ReferralStore.Referral;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Refers a case to a body that investigates (移送), and shows the persons named why, and who has looked since. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
public class CaseReferralResource {
    private final CaseMoves moves;
    private final ReferCase referCase;
    private final LookAtCase lookAtCase;
    private final ReferralStore referrals;

    public CaseReferralResource(CaseMoves moves, ReferCase referCase, LookAtCase lookAtCase, ReferralStore referrals) {
        this.moves = moves;
        this.referCase = referCase;
        this.lookAtCase = lookAtCase;
        this.referrals = referrals;
    }

    @POST
    @Path("referral")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR})
    @Operation(
            operationId = "referCase",
            summary = "Refer the case to discipline inspection or the police (移送)",
            description =
                    "From then on only the persons named see the case, whatever the roles of everybody else; what is left is a"
                            + " stub. All clocks of the case stop, and each look at it is written down.")
    @APIResponse(
            responseCode = "200",
            description = "What is left to see",
            content = @Content(schema = @Schema(implementation = ReferralStub.class)))
    public Uni<Response> refer(@BeanParam MoveHeaders headers, @NotNull @Valid ReferralRequest request) {
        return moves.answer(headers, request, (session, command) -> referCase
                .run(session, command, request.wish())
                .map(done -> Answer.ok(done.version(), ReferralStub.of(done.stub()))));
    }

    @GET
    @Path("referral")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "getCaseReferral",
            summary = "Why a case was referred, and every look at it since, for the persons named; this look included")
    @APIResponse(responseCode = "200", description = "The referral")
    @APIResponse(responseCode = "404", description = "No such case, not referred, or not in the caller's sight")
    public Uni<ReferralResponse> get(@PathParam("id") UUID id) {
        return lookAtCase.run(id, "REFERRAL", (session, row) -> referrals
                .of(session, id)
                .chain(referral -> referrals.looks(session, id).map(looks -> new ReferralResponse(referral, looks))));
    }

    /** What only the persons named see. */
    @Schema(name = "CaseReferral")
    public record ReferralResponse(Referral referral, List<Look> looks) {}
}
