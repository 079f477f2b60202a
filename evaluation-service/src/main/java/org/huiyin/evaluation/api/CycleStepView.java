package org.huiyin.evaluation.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.store.CycleStepRows;

/** What was done to a cycle, by whom. */
@Schema(name = "CycleStep")
public record CycleStepView(
        Instant at,
        String actor,
        @Schema(examples = "rule-freeze") String action,
        @Schema(description = "Where the cycle stood afterwards") Stage stage,
        @Schema(description = "Ids and codes") String detail) {

    static CycleStepView of(CycleStepRows.Step step) {
        return new CycleStepView(step.at(), step.actor(), step.action(), step.stage(), step.detail());
    }
}
