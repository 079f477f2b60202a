package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.PlanRow;
import org.jspecify.annotations.Nullable;

/** A plan as a line of the wall board (挂图作战). */
@Schema(name = "PlanSummary")
public record PlanSummary(
        @Schema(description = "The complaint's id") UUID caseId,
        @Schema(examples = "HY-2026-0000123-K") String number,
        int version,
        int round,
        @Schema(examples = "S0001", description = "Who leads") String section,
        @Schema(examples = "U001") String unit,
        int openSteps,
        int doneSteps,
        @Schema(description = "Of the open step with the least time left; past means late") @Nullable
                Instant nextDueAt) {

    static PlanSummary of(PlanRow row) {
        return new PlanSummary(
                row.caseId(),
                row.number(),
                row.version(),
                row.round(),
                row.section(),
                row.unit(),
                row.openSteps(),
                row.doneSteps(),
                row.nextDueAt());
    }
}
