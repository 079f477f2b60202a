package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.huiyin.intake.unsealing.ReadAccessLog;
import org.huiyin.intake.unsealing.ReadAccessLog.LoggedLook;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people may have of their own data, and what auditors may know of those who looked at it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class PrivacyResource {
    private static final String ACCESS_CODE = "X-Access-Code";

    private final CurrentActor actor;
    private final ExportData exportData;
    private final ReadAccessLog accessLog;

    PrivacyResource(CurrentActor actor, ExportData exportData, ReadAccessLog accessLog) {
        this.actor = actor;
        this.exportData = exportData;
        this.accessLog = accessLog;
    }

    @GET
    @Path("/my-data")
    @RolesAllowed(Roles.COMPLAINANT)
    @Operation(
            operationId = "exportMyData",
            summary = "Everything that is kept of the caller, complaint by complaint, newest first",
            description = "Page by page; what was filed anonymously is nobody's and not in it.")
    public Uni<Page<PersonalData>> ofAccount(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return exportData.ofAccount(actor.get(), ListForm.before(cursor), ListForm.size(limit));
    }

    @GET
    @Path("/complaints/{number}/data")
    @PermitAll
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

    @GET
    @Path("/sealed-looks")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listSealedLooks",
            summary = "The access log of sealed data, newest first",
            description =
                    "Who of staff read the words of confidential and referred complaints, asked for, decided upon or"
                            + " read a sealed identity, exported or erased; of one complaint if its number is given.")
    public Uni<Page<LoggedLook>> looks(
            @RestQuery @Nullable String number, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        Cursor before = Cursor.decode(cursor, 1);
        return accessLog.list(number, before == null ? Long.MAX_VALUE : before.number(0), ListForm.size(limit));
    }
}
