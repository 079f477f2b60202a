package org.huiyin.dispatch.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.store.CaseFilter;
import org.huiyin.dispatch.store.CaseReplies;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.service.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Shows cases to those who may see them: the office all, a section its own. Anything else is not found. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseResource {
    private final Reads reads;
    private final LookAtCase lookAtCase;
    private final CaseStore cases;
    private final CaseSteps steps;
    private final CaseReplies replies;
    private final BusSealer sealer;
    private final DatabaseClock clock;
    private final CurrentActor actor;

    public CaseResource(
            Reads reads,
            LookAtCase lookAtCase,
            CaseStore cases,
            CaseSteps steps,
            CaseReplies replies,
            BusSealer sealer,
            DatabaseClock clock,
            CurrentActor actor) {
        this.reads = reads;
        this.lookAtCase = lookAtCase;
        this.cases = cases;
        this.steps = steps;
        this.replies = replies;
        this.sealer = sealer;
        this.clock = clock;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listCases", summary = "Cases in the caller's sight, newest first")
    @APIResponse(responseCode = "200", description = "A page of cases")
    @APIResponse(responseCode = "400", description = "Not a cursor of this list")
    @APIResponse(responseCode = "422", description = "A filter that cannot be")
    public Uni<Page<CaseSummary>> list(@Valid @BeanParam CaseQuery query) {
        Sight sight = sight();
        UUID after = query.after();
        return reads.with(session -> overdueAt(session, query)
                        .chain(overdueAt -> cases.list(
                                session,
                                new CaseFilter(query.state, query.section, query.number, overdueAt, after),
                                sight,
                                query.limit + 1)))
                .map(rows ->
                        Page.of(rows, query.limit, row -> Cursor.of(row.id())).map(CaseSummary::of));
    }

    @GET
    @Path("unowned")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "listUnownedCases",
            summary =
                    "Cases that have waited for an owner longer than allowed, emergencies and then the longest first (件件有着落: there should be none)")
    @APIResponse(responseCode = "200", description = "A page of cases")
    @APIResponse(responseCode = "400", description = "Not a duration, or not a cursor of this list")
    public Uni<Page<CaseSummary>> unowned(@Valid @BeanParam UnownedQuery query) {
        CaseStore.WaitingPosition after = query.after();
        return reads.with(session -> clock.now(session)
                        .chain(now -> cases.waiting(session, now.minus(query.longerThan()), after, query.limit + 1)))
                .map(rows -> Page.of(rows, query.limit, CaseResource::waitingPosition)
                        .map(CaseSummary::of));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "getCase", summary = "One case, by the complaint's id")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such case, or not in the caller's sight")
    public Uni<Response> get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return lookAtCase.run(id, "CASE", (session, row) -> Uni.createFrom().item(CaseAnswers.shown(row, ifNoneMatch)));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "getCaseHistory", summary = "Everything that was done with a case, in order")
    @APIResponse(responseCode = "200", description = "The history, oldest first")
    @APIResponse(responseCode = "404", description = "No such case, or not in the caller's sight")
    public Uni<List<HistoryEntry>> history(@PathParam("id") UUID id) {
        return lookAtCase
                .run(id, "HISTORY", (session, row) -> steps.of(session, id))
                .map(found -> found.stream().map(HistoryEntry::of).toList());
    }

    @GET
    @Path("{id}/replies")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listCaseReplies", summary = "What the section answered, one reply per round")
    @APIResponse(responseCode = "200", description = "The replies, oldest first")
    @APIResponse(responseCode = "404", description = "No such case, or not in the caller's sight")
    public Uni<List<ReplyResponse>> replies(@PathParam("id") UUID id) {
        return lookAtCase
                .run(id, "REPLIES", (session, row) -> replies.of(session, id))
                .map(found -> found.stream().map(reply -> open(id, reply)).toList());
    }

    private ReplyResponse open(UUID id, CaseReplies.SealedReply reply) {
        String text = new String(sealer.open("replies", id, reply.sealed()), UTF_8);
        return new ReplyResponse(reply.round(), reply.repliedAt(), text);
    }

    private Uni<@Nullable Instant> overdueAt(Mutiny.Session session, CaseQuery query) {
        return query.overdue ? clock.now(session) : Uni.createFrom().nullItem();
    }

    private Sight sight() {
        return Sight.of(actor.get());
    }

    private static Cursor waitingPosition(CaseRow row) {
        return Cursor.of(
                String.valueOf(row.waitingSince()), row.id(), row.subject().emergency());
    }
}
