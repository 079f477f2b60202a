package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.reorganising.OrderReorganisation;
import org.huiyin.dispatch.store.EntryStore;
import org.huiyin.dispatch.store.Position;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.ReorganisationStore;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Splits, merges, renames, moves and closes sections from a day on, without rewriting a day before it. */
@Cancellable(false)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register")
public class ReorganisationResource {
    private static final UUID NEW = new UUID(0, 0);
    private final Acts acts;
    private final OrderReorganisation orderReorganisation;
    private final Reads reads;
    private final ReorganisationStore reorganisations;
    private final EntryStore entries;

    public ReorganisationResource(
            Acts acts,
            OrderReorganisation orderReorganisation,
            Reads reads,
            ReorganisationStore reorganisations,
            EntryStore entries) {
        this.acts = acts;
        this.orderReorganisation = orderReorganisation;
        this.reads = reads;
        this.reorganisations = reorganisations;
        this.entries = entries;
    }

    @POST
    @Path("register/reorganisations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "reorganise",
            summary = "Split, merge, rename, move or close sections (机构调整)",
            description =
                    "On its day closed sections get no cases any more, routing follows to the successors, and open cases go"
                            + " over, each with an event and an entry in its history. Cases that were answered stay where they were.")
    @APIResponse(
            responseCode = "201",
            description = "Ordered",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    public Uni<Response> order(@BeanParam KeyHeader key, @NotNull @Valid ReorganisationRequest request) {
        return acts.run(NEW, request, (session, act) -> orderReorganisation
                .run(session, act, request.wish())
                .map(ordered -> Answer.created(
                        "/v1/register/reorganisations/" + ordered.id(), 1, ReorganisationResponse.of(ordered))));
    }

    @GET
    @Path("register/reorganisations")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST
    })
    @Operation(operationId = "listReorganisations", summary = "Reorganisations, the one ordered last first")
    @APIResponse(responseCode = "200", description = "A page of reorganisations")
    public Uni<Page<ReorganisationResponse>> list(@Valid @BeanParam PageQuery query) {
        Position after = Cursors.position(query.cursor);
        return reads.with(session -> reorganisations.list(session, after, query.limit + 1))
                .map(rows -> Page.of(rows, query.limit, row -> Cursor.of(row.at(), row.id()))
                        .map(ReorganisationResponse::of));
    }

    @GET
    @Path("register/reorganisations/{reorganisationId}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST
    })
    @Operation(operationId = "getReorganisation", summary = "One reorganisation")
    @APIResponse(responseCode = "200", description = "The reorganisation")
    public Uni<ReorganisationResponse> get(@PathParam("reorganisationId") UUID id) {
        return reads.with(session -> reorganisations.find(session, id)).map(ReorganisationResponse::of);
    }

    @GET
    @Path("sections/{code}/lineage")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.HANDLER,
        Roles.LEADER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST
    })
    @Operation(operationId = "getSectionLineage", summary = "Where a section comes from and where its work went")
    @APIResponse(responseCode = "200", description = "Its own days, and every reorganisation before and after")
    public Uni<LineageResponse> lineage(@PathParam("code") String code) {
        return reads.with(
                session -> entries.timeline(session, EntryKind.SECTION, code).chain(timeline -> {
                    if (timeline.isEmpty()) {
                        throw Problems.notFound();
                    }
                    return reorganisations
                            .lineage(session, code)
                            .map(steps -> LineageResponse.of(code, timeline, steps));
                }));
    }
}
