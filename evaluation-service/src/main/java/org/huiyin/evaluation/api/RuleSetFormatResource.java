package org.huiyin.evaluation.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.rulefile.Presets;
import org.huiyin.evaluation.rulefile.RuleFile;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a rule set looks like: its schema, and ready-made ones to start from. */
@Cancellable(false)
@Path("/v1/rule-sets")
@Tag(name = "Rule sets")
@Produces(MediaType.APPLICATION_JSON)
public class RuleSetFormatResource {
    private final RuleFile file;
    private final Presets presets;

    public RuleSetFormatResource(RuleFile file, Presets presets) {
        this.file = file;
        this.presets = presets;
    }

    /** A preset in a list. */
    public record PresetSummary(String name, String titleZh, String titleEn) {
        static PresetSummary of(JsonNode preset) {
            return new PresetSummary(
                    preset.path("name").asText(),
                    preset.path("titleZh").asText(),
                    preset.path("titleEn").asText());
        }
    }

    @GET
    @Path("/schema")
    @RolesAllowed({Roles.COMMISSION, Roles.EVALUATOR, Roles.ANALYST, Roles.AUDITOR, Roles.SUPERVISOR})
    @Operation(
            operationId = "showRuleSetSchema",
            summary = "The JSON Schema (2020-12) of rule sets, with what every parameter means")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<JsonNode> schema() {
        return Uni.createFrom().item(file.schema());
    }

    @GET
    @Path("/presets")
    @RolesAllowed({Roles.COMMISSION, Roles.EVALUATOR, Roles.ANALYST, Roles.AUDITOR, Roles.SUPERVISOR})
    @Operation(operationId = "listRuleSetPresets", summary = "Rule sets to start from")
    public Uni<List<PresetSummary>> presets() {
        return Uni.createFrom()
                .item(presets.all().stream().map(PresetSummary::of).toList());
    }

    @GET
    @Path("/presets/{name}")
    @RolesAllowed({Roles.COMMISSION, Roles.EVALUATOR, Roles.ANALYST, Roles.AUDITOR, Roles.SUPERVISOR})
    @Operation(
            operationId = "showRuleSetPreset",
            summary = "A rule set to start from, as it can be sent to /v1/rule-sets",
            description = "Its peer groups name nobody yet.")
    @APIResponse(
            responseCode = "200",
            description = "The rule set",
            content = @Content(schema = @Schema(implementation = RuleSet.class)))
    public Uni<JsonNode> preset(@Parameter(example = "ten-of-606") @RestPath String name) {
        return Uni.createFrom().item(presets.named(name).orElseThrow(Problems::notFound));
    }
}
