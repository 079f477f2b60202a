package org.huiyin.evaluation.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.rulefile.RuleFile;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rulemaking.AddRuleSet;
import org.huiyin.evaluation.rulemaking.AddRuleSet.Added;
import org.huiyin.evaluation.rulemaking.ShowRuleSets;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.problem.Violation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Rule sets: what is policy in an evaluation. They are added and never changed. */
@Cancellable(false)
@Path("/v1/rule-sets")
@Tag(name = "Rule sets")
@Produces(MediaType.APPLICATION_JSON)
public class RuleSetsResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final RuleFile file;
    private final AddRuleSet adding;
    private final ShowRuleSets showing;

    public RuleSetsResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            RuleFile file,
            AddRuleSet adding,
            ShowRuleSets showing) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.file = file;
        this.adding = adding;
        this.showing = showing;
    }

    @GET
    @RolesAllowed({Roles.COMMISSION, Roles.EVALUATOR, Roles.ANALYST, Roles.AUDITOR, Roles.SUPERVISOR})
    @Operation(operationId = "listRuleSets", summary = "Rule sets by name, the newest version of each first")
    @APIResponse(responseCode = "200", description = "A page of rule sets, without their parameters")
    public Uni<Page<RuleSetSummary>> list(@Valid @BeanParam RuleSetQuery query) {
        return showing.list(query.part()).map(found -> Page.of(
                        found, query.limit, last -> Cursor.of(last.rules().name(), last.version()))
                .map(RuleSetSummary::of));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMMISSION, Roles.EVALUATOR})
    @Operation(
            operationId = "addRuleSet",
            summary = "Add a rule set as the next version of its name",
            description = "The body is what /v1/rule-sets/schema describes, with every field. A rule set that is there"
                    + " already, in whatever notation, is answered with 200 and stays the only one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RuleSet.class),
                            examples =
                                    @ExampleObject(
                                            name = "ten-of-606",
                                            externalValue = "/v1/rule-sets/presets/ten-of-606")))
    @APIResponse(
            responseCode = "201",
            description = "The rule set; see Location; its version is the ETag",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same rule set was there already",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    public Uni<Response> add(@BeanParam KeyHeader key, @Nullable JsonNode document) {
        RuleSet rules = read(document);
        String createdBy = actor.get().subject();
        return commands.run(context, RuleText.of(rules), (session, now) -> adding.add(session, rules, createdBy, now)
                .map(RuleSetsResource::answer));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COMMISSION, Roles.EVALUATOR, Roles.ANALYST, Roles.AUDITOR, Roles.SUPERVISOR})
    @Operation(operationId = "showRuleSet", summary = "A rule set with all its parameters")
    @APIResponse(
            responseCode = "200",
            description = "The rule set; its version is the ETag",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    public Uni<Response> show(@RestPath UUID id) {
        return showing.show(id).map(found -> Response.ok(RuleSetView.of(found))
                .header("ETag", IfMatch.tag(found.version()))
                .build());
    }

    @GET
    @Path("/{id}/difference")
    @RolesAllowed({Roles.COMMISSION, Roles.EVALUATOR, Roles.ANALYST, Roles.AUDITOR, Roles.SUPERVISOR})
    @Operation(
            operationId = "compareRuleSets",
            summary = "The values in which another rule set differs, by JSON pointer",
            description = "Peer groups are compared by their places; the codes that a group names are one value.")
    public Uni<List<DifferenceView>> compare(
            @RestPath UUID id,
            @Parameter(required = true, description = "Id of the other rule set") @QueryParam("to") @NotNull UUID to) {
        return showing.compare(id, to)
                .map(found -> found.stream().map(DifferenceView::of).toList());
    }

    private RuleSet read(@Nullable JsonNode document) {
        if (document == null) {
            throw Problems.badRequest(List.of(new Violation("", "not-json", "There is no body.")));
        }
        List<Violation> violations = file.violations(document);
        if (!violations.isEmpty()) {
            throw Problems.unprocessable(violations);
        }
        return file.read(document);
    }

    private static Answer answer(Added added) {
        RuleSetView view = RuleSetView.of(added.ruleSet());
        return added.isNew()
                ? Answer.created("/v1/rule-sets/" + view.id(), view.version(), view)
                : Answer.ok(view.version(), view);
    }
}
