package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.importing.ReceiveImport;
import org.huiyin.dispatch.sheet.Judged;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.dispatch.store.ImportLines;
import org.huiyin.dispatch.store.ImportRow;
import org.huiyin.dispatch.store.ImportStore;
import org.huiyin.dispatch.store.Position;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sheet.SheetFormat;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Takes files for the register, and shows what was made of each row. */
@Cancellable(false)
@Path("/v1/register/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register")
public class ImportResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final int ACCEPTED = 202;
    private static final UUID NEW = new UUID(0, 0);
    private final Acts acts;
    private final ReceiveImport receiveImport;
    private final Reads reads;
    private final ImportStore imports;
    private final ImportLines lines;

    public ImportResource(Acts acts, ReceiveImport receiveImport, Reads reads, ImportStore imports, ImportLines lines) {
        this.acts = acts;
        this.receiveImport = receiveImport;
        this.reads = reads;
        this.imports = imports;
        this.lines = lines;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "importRegister",
            summary = "Send a CSV or XLSX file for the register",
            description = "CSV in UTF-8 or GB18030. The file is worked off a moment later: ask for the import's state."
                    + " Without acceptGoodRows one bad row refuses the whole file.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(responseCode = "413", description = "More than 24 MiB")
    @APIResponse(responseCode = "415", description = "Neither CSV nor XLSX")
    public Uni<Response> send(
            @BeanParam KeyHeader key,
            @QueryParam("data") @Parameter(required = true) @Nullable Table data,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only look, change nothing")
                    boolean dryRun,
            @QueryParam("acceptGoodRows") @DefaultValue("false") boolean acceptGoodRows,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String type,
            byte @Nullable [] file) {
        if (data == null) {
            throw Problems.badRequest("data-required", "Say which data the file holds, for example data=SECTIONS.");
        }
        ImportRow.Wish wish = new ImportRow.Wish(data, format(type), dryRun, acceptGoodRows);
        if (file == null || file.length == 0) {
            throw Problems.badRequest("empty-file", "The file is empty.");
        }
        return acts.run(NEW, Digest.of(wish, file), (session, act) -> receiveImport
                .run(session, wish, file, new ReceiveImport.Sender(act.actor().subject(), act.now()))
                .map(row -> new Answer(ACCEPTED, "/v1/register/imports/" + row.id(), null, ImportResponse.of(row))));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listRegisterImports", summary = "Files for the register, the latest first")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public Uni<Page<ImportResponse>> list(@Valid @BeanParam PageQuery query) {
        Position after = Cursors.position(query.cursor);
        return reads.with(session -> imports.list(session, after, query.limit + 1))
                .map(rows -> Page.of(rows, query.limit, row -> Cursor.of(row.receivedAt(), row.id()))
                        .map(ImportResponse::of));
    }

    @GET
    @Path("{importId}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getRegisterImport", summary = "How far a file has come")
    @APIResponse(responseCode = "200", description = "State and counts")
    public Uni<ImportResponse> get(@PathParam("importId") UUID id) {
        return reads.with(session -> imports.find(session, id)).map(ImportResponse::of);
    }

    @GET
    @Path("{importId}/rows")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listRegisterImportRows", summary = "What was made of each row, in the order of the file")
    @APIResponse(responseCode = "200", description = "A page of rows")
    public Uni<Page<ImportLineResponse>> rows(
            @PathParam("importId") UUID id,
            @QueryParam("outcome") Judged.@Nullable RowOutcome outcome,
            @Valid @BeanParam PageQuery query) {
        int after = Cursors.line(query.cursor);
        return reads.with(session -> imports.find(session, id)
                        .chain(row -> lines.list(session, row.id(), outcome, after, query.limit + 1)))
                .map(rows ->
                        Page.of(rows, query.limit, row -> Cursor.of(row.line())).map(ImportLineResponse::of));
    }

    private static SheetFormat format(@Nullable String type) {
        return SheetFormat.ofMediaType(type == null ? "" : type)
                .orElseThrow(
                        () -> Problems.unsupportedType("Send text/csv or an XLSX workbook with its content type."));
    }
}
