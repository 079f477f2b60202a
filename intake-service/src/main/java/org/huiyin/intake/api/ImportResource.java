package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.filing.AdmitToSource;
import org.huiyin.intake.importing.ReceiveImport;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.web.SpooledBody;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Takes files of complaints from outside systems. The body is written to a file as it arrives. */
@Cancellable(false)
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ACCEPTED = 202;

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final AdmitToSource sources;
    private final ReceiveImport receiveImport;
    private final SheetTransfers transfers;
    private final long largest;

    ImportResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            AdmitToSource sources,
            ReceiveImport receiveImport,
            SheetTransfers transfers,
            @ConfigProperty(name = "huiyin.http.largest-upload") long largest) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.sources = sources;
        this.receiveImport = receiveImport;
        this.transfers = transfers;
        this.largest = largest;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.PARTNER})
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "importComplaints",
            summary = "Send a CSV or XLSX file of complaints",
            description =
                    "CSV in UTF-8 (with or without BOM) or GB18030, at most 100,000 rows and 100 MiB. It is worked off"
                            + " a moment later: ask for the import's state. Good rows are filed, bad ones are listed with line and"
                            + " reason; the same file sent again changes nothing, since a source's own number is taken once.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true: only look, file nothing",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "202",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed: no usable Idempotency-Key, an unknown word, an empty file; or it took more than"
                    + " five minutes to arrive")
    @APIResponse(
            responseCode = "409",
            description = "Three files of this sender have not ended, or the same key is being worked on")
    @APIResponse(responseCode = "413", description = "More than 100 MiB")
    @APIResponse(responseCode = "415", description = "Neither CSV nor XLSX")
    @APIResponse(
            responseCode = "429",
            description = "Two files are arriving already, or too many requests of one application within a minute")
    public Uni<Response> send(
            @RestQuery
                    @Parameter(required = true, description = "Code from /v1/sources", example = "shuangqian")
                    @Nullable
                    String source,
            @RestQuery
                    @Parameter(required = true, description = "complaints or work-order-12345", example = "complaints")
                    @Nullable
                    String profile,
            @RestHeader(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String contentType,
            HttpServerRequest request) {
        ImportRow.Wish wish =
                ImportForm.wish(new ImportForm.Sent(source, profile, request.getParam("dryRun"), contentType));
        Actor sender = actor.get();
        context.check();
        return transfers.receive(request, largest, body -> store(wish, sender, body));
    }

    private Uni<Response> store(ImportRow.Wish wish, Actor sender, SpooledBody body) {
        if (body.bytes() == 0) {
            throw Problems.badRequest("empty-file", "The file is empty.");
        }
        return commands.run(context, Map.of("wish", wish, "sha256", body.sha256()), (session, now) -> sources.admitFile(
                        session, new SourceCode(wish.source()), ImportForm.filedBy(sender), sender.client())
                .chain(() -> receiveImport.run(
                        session, wish, new ImportRow.Sender(ImportForm.filedBy(sender), sender.subject(), now), body))
                .map(row -> new Answer(ACCEPTED, "/v1/imports/" + row.id(), null, ImportResponse.of(row))));
    }
}
