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
import org.huiyin.dispatch.handling.AssignCase;
import org.huiyin.dispatch.handling.RuleJurisdiction;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.store.Jurisdiction;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Whose case it is: what the sections said who gave it back, and what was ruled. */
@Cancellable(false)
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jurisdiction")
public class JurisdictionResource {
    private final CaseMoves moves;
    private final RuleJurisdiction ruleJurisdiction;
    private final LookAtCase lookAtCase;
    private final Jurisdiction jurisdiction;

    public JurisdictionResource(
            CaseMoves moves, RuleJurisdiction ruleJurisdiction, LookAtCase lookAtCase, Jurisdiction jurisdiction) {
        this.moves = moves;
        this.ruleJurisdiction = ruleJurisdiction;
        this.lookAtCase = lookAtCase;
        this.jurisdiction = jurisdiction;
    }

    @POST
    @Path("ruling")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DISPATCHER)
    @Operation(
            operationId = "ruleJurisdiction",
            summary = "Rule whose case a contested one is",
            description =
                    "By somebody outside of all units concerned. The ruled section gets a fresh clock and cannot give the"
                            + " case back; if it had given it back before, that counts as passing the buck (推诿).")
    @APIResponse(
            responseCode = "200",
            description = "The case after the ruling; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    public Uni<Response> rule(@BeanParam MoveHeaders headers, @NotNull @Valid RulingRequest request) {
        AssignCase.Wish wish = new AssignCase.Wish(request.section(), request.leader(), request.limitWorkingDays());
        return moves.move(
                headers,
                request,
                (session, command) -> ruleJurisdiction.run(session, command, wish, request.grounds()));
    }

    @GET
    @Path("jurisdiction")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "getCaseJurisdiction", summary = "Returns and rulings of a case, with their grounds")
    @APIResponse(responseCode = "200", description = "In the order in which they were said")
    public Uni<JurisdictionResponse> get(@PathParam("id") UUID id) {
        return lookAtCase.run(id, "JURISDICTION", (session, row) -> jurisdiction
                .returns(session, id)
                .chain(returns ->
                        jurisdiction.rulings(session, id).map(rulings -> new JurisdictionResponse(returns, rulings))));
    }

    /** What was said about whose case it is. */
    @Schema(name = "Jurisdiction")
    public record JurisdictionResponse(List<Jurisdiction.Return> returns, List<Jurisdiction.Ruling> rulings) {}
}
