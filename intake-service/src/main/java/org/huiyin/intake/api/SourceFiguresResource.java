package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.registering.CountSources;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The figures of sources and channels. */
@Cancellable(false)
@Path("/v1/source-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceFiguresResource {
    private final CountSources counting;
    private final CurrentActor actor;

    SourceFiguresResource(CountSources counting, CurrentActor actor) {
        this.counting = counting;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.AUDITOR,
        Roles.ANALYST,
        Roles.INTAKE_CLERK,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.PARTNER
    })
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "countSources",
            summary = "What became of the complaints of each source and channel",
            description = "received = handedOver + waiting, handedOver = open + closed, all of one instant, as far as"
                    + " intake has heard. A partner sees the sources that are bound to its client.")
    public Uni<CountSources.Figures> figures() {
        return counting.count(actor.get());
    }
}
