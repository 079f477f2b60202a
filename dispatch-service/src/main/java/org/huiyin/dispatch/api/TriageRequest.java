package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Difficulty;
import org.huiyin.dispatch.handling.TriageCase;
import org.huiyin.dispatch.limits.Level;

/** What a dispatcher judges a complaint to be. */
public record TriageRequest(
        @NotNull @Pattern(regexp = "COMPLAINT|DEMAND|CLUE|CONSULTATION|HELP") @Schema(examples = "COMPLAINT")
                String kind,
        @NotNull Level level,
        @NotNull @Schema(description = "Skips the queue; its limits are counted in hours") Boolean emergency,
        @NotNull @Schema(description = "Frozen with the first triage") Difficulty difficulty,
        @NotNull @Size(min = 1, max = 40) @Schema(examples = "utilities") String category,
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "HY-01") String territory) {

    TriageCase.Judgement judgement() {
        return new TriageCase.Judgement(kind, level, emergency, difficulty, category, territory);
    }
}
