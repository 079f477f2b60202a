package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.planning.FollowBoard;
import org.huiyin.dispatch.store.PlanNews.Place;
import org.huiyin.dispatch.store.Plans;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.time.DatabaseClock;
import org.huiyin.service.web.EventStream;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The wall board (挂图作战): plans with open steps, and a feed of what happens to them. */
@Cancellable(false)
@Path("/v1/plans")
@Tag(name = "plans")
public class PlanResource {
    private static final int PARTS = 3;
    private final Reads reads;
    private final Plans plans;
    private final FollowBoard followBoard;
    private final DatabaseClock clock;
    private final CurrentActor actor;

    public PlanResource(Reads reads, Plans plans, FollowBoard followBoard, DatabaseClock clock, CurrentActor actor) {
        this.reads = reads;
        this.plans = plans;
        this.followBoard = followBoard;
        this.clock = clock;
        this.actor = actor;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "listPlans",
            summary = "Plans with open steps in the caller's sight, least time left first")
    @APIResponse(responseCode = "200", description = "A page of plans")
    public Uni<Page<PlanSummary>> list(@Valid @BeanParam PlanQuery query) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> lateAt(session, query)
                        .chain(lateAt -> plans.board(
                                session,
                                new Plans.BoardFilter(query.unit, lateAt, Cursors.position(query.cursor)),
                                sight,
                                query.limit + 1)))
                .map(rows -> Page.of(rows, query.limit, row -> Cursor.of(String.valueOf(row.nextDueAt()), row.caseId()))
                        .map(PlanSummary::of));
    }

    @GET
    @Path("feed")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "followPlans",
            summary =
                    "What happens to plans as server-sent events; resumes after Last-Event-ID, ends after five minutes")
    @APIResponse(
            responseCode = "200",
            description = "One event of name plan per change in the caller's sight",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = PlanChange.class)))
    @APIResponse(responseCode = "406", description = "The client does not accept server-sent events")
    public RestMulti<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Sight sight = Sight.of(actor.get());
        Uni<Place> start =
                lastEventId == null ? followBoard.latest() : Uni.createFrom().item(place(lastEventId));
        Multi<OutboundSseEvent> changes = start.onItem()
                .transformToMulti(place -> followBoard.after(sight, place))
                .map(change -> event(sse, change));
        return EventStream.of(sse, headers, changes);
    }

    private static OutboundSseEvent event(Sse sse, FollowBoard.Change change) {
        Place place = change.news().place();
        return sse.newEventBuilder()
                .id(place.transaction() + "." + place.caseId() + "." + place.n())
                .name("plan")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(PlanChange.class, PlanChange.of(change))
                .build();
    }

    private static Place place(String id) {
        String[] parts = id.split("\\.", -1);
        try {
            if (parts.length == PARTS) {
                String transaction = Long.toUnsignedString(Long.parseUnsignedLong(parts[0]));
                return new Place(transaction, UUID.fromString(parts[1]), Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static RuntimeException notOurs() {
        return Problems.badRequest("bad-event-id", "The Last-Event-ID is not one of this feed.");
    }

    private Uni<@Nullable Instant> lateAt(Mutiny.Session session, PlanQuery query) {
        return query.late ? clock.now(session) : Uni.createFrom().nullItem();
    }
}
