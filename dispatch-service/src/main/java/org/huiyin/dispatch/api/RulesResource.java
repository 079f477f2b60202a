package org.huiyin.dispatch.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.limits.AnswerLimit;
import org.huiyin.dispatch.limits.ClockLimit;
import org.huiyin.dispatch.limits.Rung;
import org.huiyin.dispatch.routing.Rule;
import org.huiyin.service.calendar.DayKind;
import org.huiyin.service.calendar.WorkCalendar;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Shows the rules in force: routing table, time limits, calendar. */
@Cancellable(false)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class RulesResource {
    private final CurrentCity city;

    public RulesResource(CurrentCity city) {
        this.city = city;
    }

    @GET
    @Path("routing-rules")
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
    @Operation(
            operationId = "listRoutingRules",
            summary = "The routing table and the rules about time in force, with their version")
    public RoutingResponse routing() {
        City current = city.get();
        return new RoutingResponse(
                current.routing().version(),
                current.routing().rules(),
                current.limits().answers(),
                current.limits().clocks(),
                current.limits().officeHours().spans().stream()
                        .map(span -> span.opens() + "-" + span.closes())
                        .toList(),
                current.limits().ladder().rungs());
    }

    @GET
    @Path("calendar/{year}")
    @PermitAll
    @Operation(operationId = "getCalendarYear", summary = "Holidays and moved working days (调休) of a year")
    @APIResponse(responseCode = "200", description = "The days that depart from the ordinary week")
    @APIResponse(responseCode = "404", description = "The holidays of that year are not known")
    public CalendarResponse calendar(@PathParam("year") int year) {
        WorkCalendar calendar = city.get().calendar();
        if (year < Year.MIN_VALUE || year > Year.MAX_VALUE || !calendar.covers(LocalDate.ofYearDay(year, 1))) {
            throw Problems.notFound();
        }
        List<CalendarDay> days = calendar.specialDays(Year.of(year)).stream()
                .map(day -> new CalendarDay(day.date(), day.kind(), day.nameZh(), day.nameEn()))
                .toList();
        return new CalendarResponse(year, calendar.version(), calendar.zone().getId(), days);
    }

    /** The routing table and the rules about time; {@code *} stands for any. */
    @Schema(name = "Routing")
    public record RoutingResponse(
            int version,
            List<Rule> rules,
            List<AnswerLimit> timeLimits,
            List<ClockLimit> clockLimits,
            @Schema(examples = "09:00-12:00") List<String> officeHours,
            List<Rung> urgingLadder) {}

    /** A year of the calendar. */
    @Schema(name = "CalendarYear")
    public record CalendarResponse(
            @Schema(examples = "2026") int year,
            int version,
            @Schema(examples = "Asia/Shanghai") String zone,
            List<CalendarDay> days) {}

    /** A day that departs from the ordinary week. */
    public record CalendarDay(
            LocalDate date,
            DayKind kind,
            @Schema(examples = "春节") String nameZh,
            @Schema(examples = "Spring Festival") String nameEn) {}
}
