package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.audit.AuditKey;
import org.huiyin.dispatch.auditing.VerifyRecord;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Shows auditors whether the record of all cases is still what was written. */
@Cancellable(false)
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    private final VerifyRecord verifyRecord;
    private final AuditKey key;

    public AuditResource(VerifyRecord verifyRecord, AuditKey key) {
        this.verifyRecord = verifyRecord;
        this.key = key;
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "verifyRecord",
            summary =
                    "Recompute the history of every case and every checkpoint, and name each place that was tampered with")
    @APIResponse(responseCode = "200", description = "What was found; the whole record is read for it")
    public Uni<VerificationResponse> verify() {
        return verifyRecord.run().map(found -> VerificationResponse.of(found, key.publicKey()));
    }
}
