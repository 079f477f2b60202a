package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.huiyin.intake.help.HelperEntry;
import org.huiyin.intake.helping.ReadRegister;
import org.huiyin.intake.helping.RegisterHelper;
import org.huiyin.intake.store.register.HelperRows;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The register of helpers (帮办干部). */
@Cancellable(false)
@Path("/v1/helpers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class HelpersResource {
    private final Commands commands;
    private final CommandContext context;
    private final RegisterForm form;
    private final RegisterHelper registerHelper;
    private final ReadRegister readRegister;

    HelpersResource(
            Commands commands,
            CommandContext context,
            RegisterForm form,
            RegisterHelper registerHelper,
            ReadRegister readRegister) {
        this.commands = commands;
        this.context = context;
        this.form = form;
        this.registerHelper = registerHelper;
        this.readRegister = readRegister;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(operationId = "registerHelper", summary = "Take a helper into the register")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = HelperRows.Stored.class)))
    public Uni<Response> register(@BeanParam KeyHeader key, @Nullable HelperRequest request) {
        HelperEntry entry = form.helper(request);
        return commands.run(
                context, OpinionForm.present(request), (session, now) -> registerHelper.register(session, entry, now));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(operationId = "listHelpers", summary = "List helpers by their codes")
    public Uni<Page<HelperRows.Stored>> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return readRegister.helpers(Pages.code(cursor), ListForm.size(limit));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(operationId = "getHelper", summary = "Read the entry of a helper")
    @APIResponse(
            responseCode = "200",
            description = "The entry; its ETag is what commands on it need",
            content = @Content(schema = @Schema(implementation = HelperRows.Stored.class)))
    public Uni<Response> get(@RestPath String code) {
        return readRegister.helper(code).map(stored -> Response.ok(stored)
                .header(HttpHeaders.ETAG, IfMatch.tag(stored.version()))
                .build());
    }

    @POST
    @Path("{code}/amendment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "amendHelper",
            summary = "Change the entry of a helper",
            description = "Needs If-Match. A new mailbox is told of at once.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = HelperRows.Stored.class)))
    public Uni<Response> amend(
            @BeanParam KeyHeader key,
            @RestPath String code,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable HelperAmendmentRequest request) {
        HelperEntry entry = form.amendedHelper(code, request);
        long version = IfMatch.required(ifMatch);
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> registerHelper.amend(session, entry, version, now));
    }

    @POST
    @Path("{code}/account")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "linkHelper",
            summary = "Say whose account a helper is",
            description =
                    "Needs If-Match. Whoever has a token of this account and the role helper sees what the helper may see.")
    @APIResponse(
            responseCode = "200",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = HelperRows.Stored.class)))
    public Uni<Response> link(
            @BeanParam KeyHeader key,
            @RestPath String code,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AccountRequest request) {
        var link = new RegisterHelper.Link(code, RegisterForm.account(request), IfMatch.required(ifMatch));
        return commands.run(
                context, OpinionForm.present(request), (session, now) -> registerHelper.link(session, link, now));
    }
}
