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
import org.huiyin.intake.help.EnterpriseEntry;
import org.huiyin.intake.helping.EnterpriseView;
import org.huiyin.intake.helping.ReadRegister;
import org.huiyin.intake.helping.RegisterEnterprise;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The register of enterprises (企业库). */
@Cancellable(false)
@Path("/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class EnterprisesResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final RegisterForm form;
    private final RegisterEnterprise registerEnterprise;
    private final ReadRegister readRegister;

    EnterprisesResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            RegisterForm form,
            RegisterEnterprise registerEnterprise,
            ReadRegister readRegister) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.form = form;
        this.registerEnterprise = registerEnterprise;
        this.readRegister = readRegister;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(operationId = "registerEnterprise", summary = "Take an enterprise into the register")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Uni<Response> register(@BeanParam KeyHeader key, @Nullable EnterpriseRequest request) {
        EnterpriseEntry entry = form.enterprise(request);
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> registerEnterprise.register(session, entry, now));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HELPER})
    @Operation(
            operationId = "listEnterprises",
            summary = "List enterprises by their credit codes",
            description = "Helpers see those that they help today.")
    public Uni<Page<EnterpriseView>> list(
            @RestQuery @Nullable String aboveScale,
            @RestQuery @Nullable String territory,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return readRegister.enterprises(
                actor.get(),
                new ReadRegister.Narrowing(
                        Pages.flag(aboveScale), Pages.filter(territory), Pages.code(cursor), ListForm.size(limit)));
    }

    @GET
    @Path("{creditCode}")
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HELPER})
    @Operation(operationId = "getEnterprise", summary = "Read an entry of the register")
    @APIResponse(
            responseCode = "200",
            description = "The entry; its ETag is what commands on it need",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Uni<Response> get(@RestPath String creditCode) {
        return readRegister.enterprise(actor.get(), creditCode).map(shown -> Response.ok(shown.view())
                .header(HttpHeaders.ETAG, IfMatch.tag(shown.version()))
                .build());
    }

    @POST
    @Path("{creditCode}/amendment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "amendEnterprise",
            summary = "Change the entry of an enterprise",
            description = "Needs If-Match with the ETag of the version that was read.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Uni<Response> amend(
            @BeanParam KeyHeader key,
            @RestPath String creditCode,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable EnterpriseAmendmentRequest request) {
        EnterpriseEntry entry = form.amended(creditCode, request);
        long version = IfMatch.required(ifMatch);
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> registerEnterprise.amend(session, entry, version, now));
    }
}
