package org.huiyin.dispatch.api;

import static org.huiyin.dispatch.api.Csv.column;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.CaseFilter;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Lists cases to those who may see them: the office all, a section its own. */
@Cancellable(false)
@Path("/v1/cases")
@Tag(name = "cases")
public class CaseListResource {
    private static final Csv<CaseSummary> CSV = new Csv<>(
            "cases",
            List.of(
                    column("编号", "Number", CaseSummary::number),
                    column("状态", "State", CaseSummary::state),
                    column("类型", "Kind", CaseSummary::kind),
                    column("事项类别", "Category", CaseSummary::category),
                    column("属地", "Territory", CaseSummary::territory),
                    column("紧急", "Emergency", CaseSummary::emergency),
                    column("提交时间", "Filed at", CaseSummary::filedAt),
                    column("等待起始", "Waiting since", CaseSummary::waitingSince),
                    column("建议科室", "Proposed section", CaseSummary::proposedSection),
                    column("承办科室", "Section", CaseSummary::section),
                    column("截止时间", "Due at", CaseSummary::dueAt),
                    column("轮次", "Round", CaseSummary::round),
                    column("办件", "Id", CaseSummary::id)));

    private final Reads reads;
    private final CaseStore cases;
    private final CsvPages pages;
    private final DatabaseClock clock;
    private final CurrentActor actor;

    public CaseListResource(Reads reads, CaseStore cases, CsvPages pages, DatabaseClock clock, CurrentActor actor) {
        this.reads = reads;
        this.cases = cases;
        this.pages = pages;
        this.clock = clock;
        this.actor = actor;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "listCases",
            summary = "Cases in the caller's sight, newest first",
            description = "With `Accept: text/csv` the whole list, as a spreadsheet.")
    @APIResponse(responseCode = "200", description = "A page of cases")
    @APIResponse(responseCode = "400", description = "Not a cursor of this list")
    @APIResponse(responseCode = "422", description = "A filter that cannot be")
    public Uni<Page<CaseSummary>> list(@Valid @BeanParam CaseQuery query) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> page(session, query, sight, query.after(), query.limit + 1))
                .map(rows ->
                        Page.of(rows, query.limit, row -> Cursor.of(row.id())).map(CaseSummary::of));
    }

    @GET
    @Produces(Csv.SECOND_CHOICE)
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(hidden = true)
    public RestMulti<String> export(@Valid @BeanParam CaseQuery query) {
        Sight sight = Sight.of(actor.get());
        CsvPages.Read<CaseSummary, Optional<UUID>> read =
                (session, after, limit) -> page(session, query, sight, after.orElse(null), limit)
                        .map(rows -> rows.stream().map(CaseSummary::of).toList());
        return pages.stream(
                CSV,
                sight,
                Optional.ofNullable(query.after()),
                new CsvPages.Source<>(read, listed -> Optional.of(listed.id())));
    }

    @GET
    @Path("unowned")
    @Produces(MediaType.APPLICATION_JSON)
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
                .map(rows -> Page.of(rows, query.limit, CaseListResource::waitingPosition)
                        .map(CaseSummary::of));
    }

    private Uni<List<CaseRow>> page(
            Mutiny.Session session, CaseQuery query, Sight sight, @Nullable UUID after, int limit) {
        return overdueAt(session, query)
                .chain(overdueAt -> cases.list(
                        session,
                        new CaseFilter(query.state, query.section, query.number, overdueAt, after),
                        sight,
                        limit));
    }

    private Uni<@Nullable Instant> overdueAt(Mutiny.Session session, CaseQuery query) {
        return query.overdue ? clock.now(session) : Uni.createFrom().nullItem();
    }

    private static Cursor waitingPosition(CaseRow row) {
        return Cursor.of(
                String.valueOf(row.waitingSince()), row.id(), row.subject().emergency());
    }
}
