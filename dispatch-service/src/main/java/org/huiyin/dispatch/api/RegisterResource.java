package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.TermStore;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Shows who can own a case: units, sections with their leaders, territories. */
@Cancellable(false)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register")
public class RegisterResource {
    private final RegisterOn register;
    private final Reads reads;
    private final TermStore terms;

    public RegisterResource(RegisterOn register, Reads reads, TermStore terms) {
        this.register = register;
        this.reads = reads;
        this.terms = terms;
    }

    @GET
    @Path("units")
    @RolesAllowed({
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTAKE_CLERK,
        Roles.HANDLER,
        Roles.LEADER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.PARTNER
    })
    @Operation(operationId = "listUnits", summary = "Units in the order of their codes")
    public Uni<Page<UnitResponse>> units(
            @Valid @BeanParam RegisterQuery query, @QueryParam("level") @Nullable UnitLevel level) {
        return register.day(query.on).map(day -> query.page(
                        day.units(),
                        unit -> RegisterQuery.matches(query.territory, unit.territory())
                                && RegisterQuery.matches(query.industry, unit.industry())
                                && (level == null || level == unit.level()),
                        Unit::code)
                .map(unit -> UnitResponse.of(unit, day)));
    }

    @GET
    @Path("sections")
    @RolesAllowed({
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTAKE_CLERK,
        Roles.HANDLER,
        Roles.LEADER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.PARTNER
    })
    @Operation(operationId = "listSections", summary = "Sections in the order of their codes")
    public Uni<Page<SectionResponse>> sections(
            @Valid @BeanParam RegisterQuery query,
            @QueryParam("unit") @Size(max = 20) @Nullable String unit,
            @QueryParam("closed") @DefaultValue("false") @Parameter(description = "True for the closed ones instead")
                    boolean closed) {
        return register.day(query.on).map(day -> query.page(
                        day.sections(),
                        section -> section.open() != closed
                                && RegisterQuery.matches(query.territory, section.territory())
                                && RegisterQuery.matches(query.industry, section.industry())
                                && RegisterQuery.matches(unit, section.unit()),
                        Section::code)
                .map(SectionResponse::of));
    }

    @GET
    @Path("sections/{code}")
    @RolesAllowed({
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTAKE_CLERK,
        Roles.HANDLER,
        Roles.LEADER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.PARTNER
    })
    @Operation(operationId = "getSection", summary = "One section and its leader")
    @APIResponse(responseCode = "200", description = "The section")
    @APIResponse(responseCode = "404", description = "No such section")
    public Uni<SectionResponse> section(
            @PathParam("code") String code,
            @QueryParam("on")
                    @Parameter(description = "As of that day; absent means today", example = "2026-03-01")
                    @Nullable
                    LocalDate on) {
        return register.day(on)
                .map(day -> day.section(code).map(SectionResponse::of).orElseThrow(Problems::notFound));
    }

    @GET
    @Path("leaders")
    @RolesAllowed({
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.AUDITOR,
        Roles.INTAKE_CLERK,
        Roles.HANDLER,
        Roles.LEADER,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST,
        Roles.ADMIN
    })
    @Operation(operationId = "listLeaders", summary = "Leaders and their terms, by section and first day")
    @APIResponse(responseCode = "200", description = "A page of terms, those to come too")
    public Uni<Page<TermResponse>> leaders(
            @Valid @BeanParam PageQuery query,
            @QueryParam("section") @Size(max = 20) @DefaultValue("") String section,
            @QueryParam("leader") @Size(max = 20) @DefaultValue("") String leader,
            @QueryParam("on") @Parameter(description = "Only who leads on that day", example = "2026-03-01") @Nullable
                    LocalDate on) {
        TermStore.Place after = Cursors.term(query.cursor);
        return reads.with(session ->
                        terms.list(session, new TermStore.Filter(section, leader, on), after, query.limit + 1))
                .map(rows -> Page.of(rows, query.limit, term -> Cursor.of(term.section(), term.from()))
                        .map(TermResponse::of));
    }

    @GET
    @Path("territories")
    @PermitAll
    @Operation(operationId = "listTerritories", summary = "The tree of territories in the order of their codes")
    @APIResponse(responseCode = "200", description = "A page of territories, each with the one above")
    public Uni<Page<TerritoryResponse>> territories(
            @Valid @BeanParam PageQuery query,
            @QueryParam("parent") @Size(max = 20) @Parameter(description = "Only those right below this one") @Nullable
                    String parent,
            @QueryParam("on") @Parameter(description = "The tree of that day; absent means today") @Nullable
                    LocalDate on) {
        String after = Cursors.code(query.cursor);
        return register.day(on).map(day -> Page.of(
                        day.territories().all().stream()
                                .filter(territory -> territory.code().compareTo(after) > 0)
                                .filter(territory -> parent == null || parent.equals(territory.parent()))
                                .limit(query.limit + 1L)
                                .toList(),
                        query.limit,
                        territory -> Cursor.of(territory.code()))
                .map(TerritoryResponse::of));
    }
}
