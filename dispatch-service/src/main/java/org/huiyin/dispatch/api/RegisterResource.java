package org.huiyin.dispatch.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Shows who can own a case: units, sections with their leaders, territories. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "register")
public class RegisterResource {
    private final CurrentCity city;

    public RegisterResource(CurrentCity city) {
        this.city = city;
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
    public Page<UnitResponse> units(
            @Valid @BeanParam RegisterQuery query, @QueryParam("level") @Nullable UnitLevel level) {
        Page<Unit> page = query.page(
                register().units(),
                unit -> RegisterQuery.matches(query.territory, unit.territory())
                        && RegisterQuery.matches(query.industry, unit.industry())
                        && (level == null || level == unit.level()),
                Unit::code);
        return page.map(UnitResponse::of);
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
    public Page<SectionResponse> sections(
            @Valid @BeanParam RegisterQuery query, @QueryParam("unit") @Size(max = 20) @Nullable String unit) {
        Page<Section> page = query.page(
                register().sections(),
                section -> RegisterQuery.matches(query.territory, section.territory())
                        && RegisterQuery.matches(query.industry, section.industry())
                        && RegisterQuery.matches(unit, section.unit()),
                Section::code);
        return page.map(SectionResponse::of);
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
    public SectionResponse section(@PathParam("code") String code) {
        return register().section(code).map(SectionResponse::of).orElseThrow(Problems::notFound);
    }

    @GET
    @Path("territories")
    @PermitAll
    @Operation(operationId = "listTerritories", summary = "The tree of territories, each before those below it")
    public List<TerritoryResponse> territories() {
        return register().territories().all().stream()
                .map(TerritoryResponse::of)
                .toList();
    }

    private Register register() {
        return city.get().register();
    }
}
