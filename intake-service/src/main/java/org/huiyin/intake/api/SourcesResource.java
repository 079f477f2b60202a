package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.registering.ChangeSource;
import org.huiyin.intake.registering.ReadSource;
import org.huiyin.intake.registering.RegisterSource;
import org.huiyin.intake.registering.RegisterSource.SourceAct;
import org.huiyin.intake.registering.SourceView;
import org.huiyin.intake.source.SourceCode;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The register of sources: a list for everybody, terms for those who keep them. */
@Cancellable(false)
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourcesResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ReadSource reading;
    private final RegisterSource registering;
    private final ChangeSource changing;

    SourcesResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            ReadSource reading,
            RegisterSource registering,
            ChangeSource changing) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.reading = reading;
        this.registering = registering;
        this.changing = changing;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSources", summary = "List the sources that complaints may be filed under")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CatalogueResource.Entries.class)))
    public Uni<Response> list(@RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return reading.open()
                .map(entries -> CatalogueResource.answer(new CatalogueResource.Entries(entries), ifNoneMatch));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerSource", summary = "Register a source, open to everybody or bound to a client")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Uni<Response> register(@Nullable SourceRequest request) {
        var sent = SourceForm.registration(request);
        return commands.run(
                context, sent, (session, now) -> registering.register(session, sent.code(), sent.terms(), act(now)));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR, Roles.PARTNER})
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "readSource",
            summary = "Read a source with its terms",
            description = "For a partner, a source that is bound to its client.")
    @APIResponse(
            responseCode = "200",
            description = "The source",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Uni<Response> read(@RestPath String code) {
        return reading.read(actor.get(), known(code)).map(shown -> Response.ok(shown.view())
                .header(HttpHeaders.ETAG, shown.tag())
                .build());
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSource",
            summary = "Give a source other terms",
            description = "Replaces all of them. Needs If-Match with the ETag of the version that was read.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Uni<Response> change(
            @RestPath String code,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable SourceRequest request) {
        var terms = SourceForm.change(request);
        var version = new ChangeSource.Version(known(code), IfMatch.required(ifMatch));
        return commands.run(context, terms, (session, now) -> changing.change(session, version, terms, act(now)));
    }

    @POST
    @Path("/{code}/closure")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "closeSource",
            summary = "Close a source: what was filed under it stays, nothing comes after it",
            description = "Needs If-Match with the ETag of the version that was read. Has no body.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Uni<Response> close(@RestPath String code, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var version = new ChangeSource.Version(known(code), IfMatch.required(ifMatch));
        return commands.run(context, Map.of(), (session, now) -> changing.close(session, version, act(now)));
    }

    private SourceAct act(Instant now) {
        return new SourceAct(actor.get().subject(), now);
    }

    private static SourceCode known(String code) {
        try {
            return new SourceCode(code);
        } catch (InvalidValue invalid) {
            throw Problems.notFound();
        }
    }
}
