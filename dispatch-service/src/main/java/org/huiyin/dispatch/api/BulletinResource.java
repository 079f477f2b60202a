package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.printing.PrintBulletin;
import org.huiyin.dispatch.printing.PrintLanguage;
import org.huiyin.dispatch.store.BulletinStore;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.supervising.IssueBulletin;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Weekly bulletins (通报): counts per unit, frozen when they are issued. */
@Cancellable(false)
@Path("/v1/bulletins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulletins")
public class BulletinResource {
    private static final String PDF = "application/pdf";
    private static final UUID NEW = new UUID(0, 0);
    private final Acts acts;
    private final IssueBulletin issueBulletin;
    private final Reads reads;
    private final BulletinStore bulletins;
    private final PrintBulletin printBulletin;

    public BulletinResource(
            Acts acts, IssueBulletin issueBulletin, Reads reads, BulletinStore bulletins, PrintBulletin printBulletin) {
        this.printBulletin = printBulletin;
        this.acts = acts;
        this.issueBulletin = issueBulletin;
        this.reads = reads;
        this.bulletins = bulletins;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "issueBulletin",
            summary = "Count a week that has ended, and freeze it as its bulletin (通报)")
    @APIResponse(
            responseCode = "201",
            description = "The bulletin",
            content = @Content(schema = @Schema(implementation = BulletinResponse.class)))
    public Uni<Response> issue(@BeanParam KeyHeader key, @NotNull @Valid BulletinRequest request) {
        Week week = Weeks.read(request.week());
        return acts.run(NEW, request, (session, act) -> issueBulletin
                .run(session, act, week)
                .map(bulletin -> Answer.created("/v1/bulletins/" + week, 1, BulletinResponse.of(bulletin))));
    }

    @GET
    @RolesAllowed({
        Roles.SUPERVISOR,
        Roles.DISPATCHER,
        Roles.AUDITOR,
        Roles.LEADER,
        Roles.HANDLER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST
    })
    @Operation(operationId = "listBulletins", summary = "Bulletins, the latest week first")
    @APIResponse(responseCode = "200", description = "A page of bulletins")
    public Uni<Page<BulletinResponse>> list(@Valid @BeanParam PageQuery query) {
        String before = Cursors.week(query.cursor);
        return reads.with(session -> bulletins.list(session, before, query.limit + 1))
                .map(rows -> Page.of(
                                rows, query.limit, row -> Cursor.of(row.week().toString()))
                        .map(BulletinResponse::of));
    }

    @GET
    @Path("{week}")
    @RolesAllowed({
        Roles.SUPERVISOR,
        Roles.DISPATCHER,
        Roles.AUDITOR,
        Roles.LEADER,
        Roles.HANDLER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST
    })
    @Operation(operationId = "getBulletin", summary = "The bulletin of a week")
    @APIResponse(responseCode = "200", description = "The bulletin")
    @APIResponse(responseCode = "400", description = "Not an ISO week")
    public Uni<BulletinResponse> get(
            @PathParam("week") @Parameter(description = "ISO week", example = "2026-W46") String week) {
        Week wanted = Weeks.read(week);
        return reads.with(session -> bulletins.find(session, wanted)).map(BulletinResponse::of);
    }

    @GET
    @Path("{week}/document")
    @Produces(PDF)
    @RolesAllowed({
        Roles.SUPERVISOR,
        Roles.DISPATCHER,
        Roles.AUDITOR,
        Roles.LEADER,
        Roles.HANDLER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST
    })
    @Operation(
            operationId = "printBulletin",
            summary = "The bulletin of a week as a document, the same bytes each time")
    @APIResponse(
            responseCode = "200",
            description = "A4, in Chinese or English",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "Not an ISO week")
    public Uni<Response> print(
            @PathParam("week") @Parameter(description = "ISO week", example = "2026-W46") String week,
            @QueryParam("language") @DefaultValue("ZH") @Parameter(description = "ZH or EN") PrintLanguage language) {
        Week wanted = Weeks.read(week);
        return reads.with(session -> bulletins.find(session, wanted))
                .chain(bulletin -> printBulletin.run(bulletin, language))
                .map(document -> Response.ok(document, PDF)
                        .header("Content-Disposition", "attachment; filename=\"bulletin-" + wanted + ".pdf\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }
}
