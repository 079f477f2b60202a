package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.importing.CancelImport;
import org.huiyin.intake.reading.ReadImports;
import org.huiyin.intake.store.RowOutcome;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Shows how far files of complaints have come, row by row, and stops them. Partners see their own. */
@Cancellable(false)
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ReadImports imports;
    private final CancelImport cancelImport;

    ImportsResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            ReadImports imports,
            CancelImport cancelImport) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.imports = imports;
        this.cancelImport = cancelImport;
    }

    @GET
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.PARTNER, Roles.ADMIN, Roles.AUDITOR})
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(operationId = "listComplaintImports", summary = "Files of complaints, the latest first")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public Uni<Page<ImportResponse>> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        int size = ListForm.size(limit);
        return imports.list(actor.get(), ImportForm.before(cursor), size + 1)
                .map(rows -> Page.of(rows, size, row -> Cursor.of(row.sender().at(), row.id()))
                        .map(ImportResponse::of));
    }

    @GET
    @Path("{importId}")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.PARTNER, Roles.ADMIN, Roles.AUDITOR})
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(operationId = "getComplaintImport", summary = "How far a file of complaints has come")
    @APIResponse(responseCode = "200", description = "State and counts")
    public Uni<ImportResponse> get(@RestPath UUID importId) {
        return imports.one(actor.get(), importId).map(ImportResponse::of);
    }

    @GET
    @Path("{importId}/rows")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.PARTNER, Roles.ADMIN, Roles.AUDITOR})
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "listComplaintImportRows",
            summary = "What was made of each row, in the order of the file, and how far its complaint has come")
    @APIResponse(responseCode = "200", description = "A page of rows")
    public Uni<Page<ImportRowResponse>> rows(
            @RestPath UUID importId,
            @RestQuery @Parameter(description = "FILED, UNCHANGED, DIFFERS or REFUSED") @Nullable String outcome,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        int size = ListForm.size(limit);
        RowOutcome wanted = ImportForm.outcome(outcome);
        return imports.rows(
                        actor.get(), importId, new ReadImports.Wanted(wanted, ImportForm.afterLine(cursor), size + 1))
                .map(rows -> Page.of(rows, size, row -> Cursor.of(row.line())).map(ImportRowResponse::of));
    }

    @POST
    @Path("{importId}/cancellation")
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.PARTNER})
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "cancelComplaintImport",
            summary = "Stop a file where it stands",
            description = "What was filed of it stays filed. Has no body.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Stopped",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(responseCode = "409", description = "It has come to its end")
    public Uni<Response> cancel(@RestPath UUID importId) {
        Actor by = actor.get();
        return commands.run(context, Map.of(), (session, now) -> imports.find(session, by, importId)
                .chain(row -> cancelImport.run(session, row, now))
                .map(row -> Answer.ok(ImportResponse.of(row))));
    }
}
