package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.api.StatementView.CaseView;
import org.huiyin.evaluation.statement.Figure;
import org.huiyin.evaluation.stating.ListCases;
import org.huiyin.evaluation.stating.Question;
import org.huiyin.evaluation.stating.StateAchievements;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What a section achieved. A handler or leader sees the own section only; others of the office see every section. */
@Cancellable(false)
@Path("/v1/sections/{code}/statement")
@Tag(name = "Statements")
public class StatementResource {
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final CurrentActor actor;
    private final PeriodParameters periods;
    private final StateAchievements statements;
    private final ListCases cases;

    public StatementResource(
            CurrentActor actor, PeriodParameters periods, StateAchievements statements, ListCases cases) {
        this.actor = actor;
        this.periods = periods;
        this.statements = statements;
        this.cases = cases;
    }

    @GET
    @RolesAllowed({
        Roles.HANDLER,
        Roles.LEADER,
        Roles.SUPERVISOR,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "showStatement",
            summary = "A section's four figures with their 95 % Wilson intervals and the cases behind them",
            description = FigureDefinitions.TEXT)
    public Uni<StatementView> show(
            @Parameter(description = "Code of the section, such as S0001") @RestPath String code,
            @Parameter(description = FigureDefinitions.FROM) @QueryParam("from") @Nullable String from,
            @Parameter(description = FigureDefinitions.TO) @QueryParam("to") @Nullable String to) {
        requireSight(code);
        return periods.of(from, to)
                .chain(period -> statements.state(new Question(code, period)))
                .map(StatementView::of);
    }

    @GET
    @Path("/cases")
    @RolesAllowed({
        Roles.HANDLER,
        Roles.LEADER,
        Roles.SUPERVISOR,
        Roles.EVALUATOR,
        Roles.COMMISSION,
        Roles.ANALYST,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listStatementCases",
            summary = "The cases behind one figure of a section's statement, by case id",
            description = FigureDefinitions.TEXT)
    public Uni<Page<CaseView>> cases(
            @RestPath String code,
            @Parameter(description = "received, onTime, resolved or satisfied") @QueryParam("figure") @Nullable
                    String figure,
            @Parameter(description = "Only cases that count for the figure (true) or do not (false); both if absent")
                    @QueryParam("counts")
                    @Nullable
                    Boolean counts,
            @Parameter(description = FigureDefinitions.FROM) @QueryParam("from") @Nullable String from,
            @Parameter(description = FigureDefinitions.TO) @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        requireSight(code);
        Figure asked = Figure.named(figure == null ? "" : figure)
                .orElseThrow(() -> Problems.badRequest(
                        "bad-figure", "The figure is one of received, onTime, resolved, satisfied."));
        UUID after = after(cursor);
        return periods.of(from, to)
                .chain(period -> cases.list(new ListCases.Part(
                        new Question(code, period), asked, Optional.ofNullable(counts), after, size + 1)))
                .map(found ->
                        Page.of(found, size, last -> Cursor.of(last.caseId())).map(CaseView::of));
    }

    private void requireSight(String code) {
        boolean everySection =
                actor.get().hasAny(Roles.SUPERVISOR, Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR);
        if (!everySection && !actor.get().sections().contains(code)) {
            throw Problems.notFound();
        }
    }

    private static UUID after(@Nullable String cursor) {
        Cursor decoded = Cursor.decode(cursor, 1);
        try {
            return UUID.fromString(decoded == null ? NIL : decoded.values().get(0));
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
        }
    }
}
