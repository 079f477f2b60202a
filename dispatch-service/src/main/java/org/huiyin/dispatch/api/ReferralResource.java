package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.ReferralStore;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The stubs of referred cases: that there is one, since when and with whom. Nothing here reads the case. */
@Cancellable(false)
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
public class ReferralResource {
    private final Reads reads;
    private final ReferralStore referrals;

    public ReferralResource(Reads reads, ReferralStore referrals) {
        this.reads = reads;
        this.referrals = referrals;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.ADMIN})
    @Operation(operationId = "listReferrals", summary = "Stubs of referred cases (移送), the one referred last first")
    @APIResponse(responseCode = "200", description = "A page of stubs")
    public Uni<Page<ReferralStub>> list(@Valid @BeanParam PageQuery query) {
        var after = Cursors.position(query.cursor);
        return reads.with(session -> referrals.stubs(session, after, query.limit + 1))
                .map(rows -> Page.of(rows, query.limit, stub -> Cursor.of(stub.since(), stub.caseId()))
                        .map(ReferralStub::of));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.ADMIN})
    @Operation(operationId = "getReferral", summary = "The stub of one referred case, by the complaint's id")
    @APIResponse(responseCode = "200", description = "The stub")
    @APIResponse(responseCode = "404", description = "No such case, or it was not referred")
    public Uni<ReferralStub> get(@PathParam("id") UUID id) {
        return reads.with(session -> referrals.stub(session, id)).map(ReferralStub::of);
    }
}
