package org.huiyin.intake.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.attaching.DiscardFile;
import org.huiyin.intake.attaching.KeepAttachment;
import org.huiyin.intake.attaching.PrepareAttachment;
import org.huiyin.intake.attaching.Prepared;
import org.huiyin.intake.attachment.Allowance;
import org.huiyin.intake.attachment.Claim;
import org.huiyin.intake.attachment.FileName;
import org.huiyin.intake.attachment.MediaKind;
import org.huiyin.intake.reading.AttachmentView;
import org.huiyin.intake.reading.ListAttachments;
import org.huiyin.intake.reading.OpenAttachment;
import org.huiyin.intake.reading.OpenAttachment.Opened;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Files of a complaint. A file is the body of a request, not a part of one: so it goes straight to disk, however large it is. */
@Cancellable(false)
@Path("/v1/complaints/{number}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class AttachmentResource {
    private static final String ACCESS_CODE = "X-Access-Code";
    private static final String REPLAYED = "Idempotent-Replayed";

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final PrepareAttachment prepareAttachment;
    private final KeepAttachment keepAttachment;
    private final DiscardFile discardFile;
    private final ListAttachments listAttachments;
    private final OpenAttachment openAttachment;
    private final Vertx vertx;

    AttachmentResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            PrepareAttachment prepareAttachment,
            KeepAttachment keepAttachment,
            DiscardFile discardFile,
            ListAttachments listAttachments,
            OpenAttachment openAttachment,
            Vertx vertx) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.prepareAttachment = prepareAttachment;
        this.keepAttachment = keepAttachment;
        this.discardFile = discardFile;
        this.listAttachments = listAttachments;
        this.openAttachment = openAttachment;
        this.vertx = vertx;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "attachFile",
            summary = "Add a file to a complaint",
            description = "The body is the file. Kinds: PDF, PNG, JPEG, TXT, CSV, XLSX, DOCX; Content-Type, the name's"
                    + " extension and the content must agree. Pictures are drawn anew, without place, camera or any"
                    + " other metadata. At most 10 MiB each, ten files and 25 MiB together.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = HttpHeaders.CONTENT_DISPOSITION,
            in = ParameterIn.HEADER,
            required = true,
            description = "Names the file: filename, or filename* for other than ASCII (RFC 6266); no folders",
            schema = @Schema(implementation = String.class, examples = "attachment; filename=\"receipt.jpg\""))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Checked, kept and visible",
            content = @Content(schema = @Schema(implementation = KeepAttachment.Attached.class)))
    @APIResponse(responseCode = "400", description = "No usable Idempotency-Key or file name")
    @APIResponse(responseCode = "409", description = "The complaint is withdrawn or holds as many files as it may")
    @APIResponse(responseCode = "413", description = "More than 10 MiB")
    @APIResponse(responseCode = "415", description = "A kind of file that is not taken")
    @APIResponse(responseCode = "422", description = "The file is not what it says, or holds what it must not")
    @APIResponse(responseCode = "429", description = "Too many wrong codes, or too many files at once; see Retry-After")
    public Uni<Response> attach(
            @RestPath String number,
            @RestHeader(ACCESS_CODE) @Nullable String accessCode,
            @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @RestHeader(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
            @Context HttpServerRequest request) {
        IncomingFile incoming = new IncomingFile(request, vertx, Allowance.LARGEST_FILE);
        Caller caller = new Caller(actor.get(), accessCode);
        return Uni.createFrom()
                .item(() -> claim(contentType, disposition))
                .invoke(context::check)
                .chain(claim -> prepareAttachment.prepare(caller, number, claim, incoming))
                .onFailure()
                .invoke(incoming::abandon)
                .chain(file -> keep(caller, number, file));
    }

    /** An object whose row was certainly not written goes at once; where nobody knows, the sweep finds out. */
    private Uni<Response> keep(Caller caller, String number, Prepared file) {
        return commands.run(
                        context,
                        file.request(),
                        (session, now) -> keepAttachment.keep(session, caller, number, file, now))
                .onFailure(HttpProblem.class)
                .call(() -> discardFile.discard(file))
                .call(answer -> answer.getHeaders().containsKey(REPLAYED)
                        ? discardFile.discard(file)
                        : Uni.createFrom().voidItem());
    }

    private static Claim claim(@Nullable String contentType, @Nullable String disposition) {
        MediaKind kind = MediaKind.declared(contentType == null ? "" : contentType)
                .orElseThrow(() -> Problems.unsupportedType("Send PDF, PNG, JPEG, TXT, CSV, XLSX or DOCX."));
        String name = Disposition.fileName(disposition == null ? "" : disposition)
                .orElseThrow(() -> Problems.badRequest(
                        "file-name-required",
                        "Name the file in Content-Disposition, in UTF-8, as filename or filename*."));
        Checks checks = new Checks();
        FileName checked = checks.required("", name, FileName::new);
        checks.demandNone();
        return new Claim(Objects.requireNonNull(checked), kind);
    }

    @GET
    @PermitAll
    @Cache(isPrivate = true, noStore = true)
    @Operation(operationId = "listAttachments", summary = "List the files of a complaint, oldest first")
    public Uni<Page<AttachmentView>> list(
            @RestPath String number, @RestHeader(ACCESS_CODE) @Nullable String accessCode) {
        return listAttachments.list(new Caller(actor.get(), accessCode), number);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "readAttachment",
            summary = "Read one file of a complaint",
            description = "For whoever may read the complaint's words. To be saved, never to be shown in a page.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> read(
            @RestPath String number,
            @RestPath String id,
            @RestHeader(ACCESS_CODE) @Nullable String accessCode,
            @Context HttpServerRequest request) {
        Caller caller = new Caller(actor.get(), accessCode);
        return openAttachment.open(caller, number, uuid(id)).map(opened -> answer(opened, id, request));
    }

    /** What is no id is nobody's: the caller's sight is asked all the same. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }

    private static Response answer(Opened opened, String id, HttpServerRequest request) {
        request.response().closeHandler(gone -> {
            if (!request.response().ended()) {
                opened.content().close();
            }
        });
        return Response.ok(opened.content(), opened.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(id, opened.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, " + ACCESS_CODE)
                .build();
    }
}
