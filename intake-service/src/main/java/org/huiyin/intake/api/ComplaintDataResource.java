package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.exporting.ExportData;
import org.huiyin.intake.exporting.PersonalData;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Hands out what is kept of one complaint. */
@Cancellable(false)
@Path("/v1/complaints/{number}/data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class ComplaintDataResource {
    private static final String ACCESS_CODE = "X-Access-Code";

    private final CurrentActor actor;
    private final ExportData exportData;

    ComplaintDataResource(CurrentActor actor, ExportData exportData) {
        this.actor = actor;
        this.exportData = exportData;
    }

    @GET
    @PermitAll
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "exportComplaint",
            summary = "Everything that is kept of one complaint",
            description = "For its complainant, with account or access code, and for a clerk, who leaves a trace.")
    @APIResponse(
            responseCode = "200",
            description = "The data",
            content = @Content(schema = @Schema(implementation = PersonalData.class)))
    public Uni<Response> ofComplaint(@RestPath String number, @RestHeader(ACCESS_CODE) @Nullable String accessCode) {
        return exportData
                .ofComplaint(new Caller(actor.get(), accessCode), number)
                .map(data -> Response.ok(data)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
