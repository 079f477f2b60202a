package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.helping.ImportRegister;
import org.huiyin.intake.helping.RegisterSheet;
import org.huiyin.intake.store.register.AssignmentRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sheet.SheetFormat;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Takes sheets of enterprises, helpers and assignments. */
@Cancellable(false)
@Path("/v1/register-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class RegisterImportResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long LARGEST = 4L * 1024 * 1024;

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final RequestSessions sessions;
    private final DatabaseClock clock;
    private final ImportRegister importRegister;
    private final SheetTransfers transfers;

    RegisterImportResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            RequestSessions sessions,
            DatabaseClock clock,
            ImportRegister importRegister,
            SheetTransfers transfers) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.sessions = sessions;
        this.clock = clock;
        this.importRegister = importRegister;
        this.transfers = transfers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "importRegisterSheet",
            summary = "Take a sheet into the register, all of it or nothing",
            description =
                    "CSV in UTF-8 or GB18030, or XLSX, of at most 20,000 rows and 4 MiB. Columns of ENTERPRISES: credit_code,"
                            + " name, above_scale (yes or no), territory, industry. Of HELPERS: code, name, unit, mailbox. Of"
                            + " ASSIGNMENTS: credit_code, role, from, helper, until. One bad row refuses the sheet: 422 names lines and"
                            + " columns. A dry run does everything, reports, and takes it back.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "200",
            description = "What was made of the sheet, or would be",
            content = @Content(schema = @Schema(implementation = ImportRegister.Report.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Malformed: no usable Idempotency-Key, an unknown word, a sheet that can't be read; or it took more"
                            + " than five minutes to arrive")
    @APIResponse(
            responseCode = "429",
            description = "Two files are arriving already, or too many requests of one application within a minute")
    public Uni<Response> take(
            @BeanParam KeyHeader key,
            @RestQuery @Parameter(required = true, schema = @Schema(implementation = RegisterSheet.class)) @Nullable
                    String data,
            @RestHeader(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String contentType,
            HttpServerRequest request) {
        RegisterSheet register = register(data);
        boolean look = ImportForm.flag(request.getParam("dryRun"));
        SheetFormat format = ImportForm.format(contentType);
        String subject = actor.get().subject();
        return transfers.receive(request, LARGEST, body -> {
            var upload = new ImportRegister.Upload(register, format, body.file().path());
            return look ? look(upload, subject) : keep(upload, subject, body.sha256());
        });
    }

    private static RegisterSheet register(@Nullable String text) {
        return Arrays.stream(RegisterSheet.values())
                .filter(sheet -> sheet.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest(
                        "data-required",
                        "Say which data the sheet holds, with data=ENTERPRISES, data=HELPERS or data=ASSIGNMENTS."));
    }

    private Uni<Response> keep(ImportRegister.Upload upload, String subject, String sha256) {
        var request = Map.of("data", upload.data(), "format", upload.format(), "sha256", sha256);
        return commands.run(context, request, (session, now) -> importRegister
                .take(session, upload, new AssignmentRows.Author(subject, now))
                .map(report -> Answer.ok(ImportRegister.requireGood(report))));
    }

    private Uni<Response> look(ImportRegister.Upload upload, String subject) {
        return sessions.withTransaction(session -> clock.now(session)
                        .invoke(() -> session.currentTransaction().markForRollback())
                        .chain(now -> importRegister.take(session, upload, new AssignmentRows.Author(subject, now))))
                .map(report -> Response.ok(report).build());
    }
}
