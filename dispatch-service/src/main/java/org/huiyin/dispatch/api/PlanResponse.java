package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.plan.Step;
import org.huiyin.dispatch.store.PlanStepRow;
import org.huiyin.dispatch.store.PlanVersionRow;
import org.jspecify.annotations.Nullable;

/** Plan against actual: every step that was ever planned, and what became of it. */
@Schema(name = "Plan")
public record PlanResponse(
        @Schema(description = "0 without a plan") int version, List<Version> versions, List<Planned> steps) {

    static PlanResponse of(List<PlanVersionRow> versions, List<PlanStepRow> steps, Instant now) {
        return new PlanResponse(
                versions.size(),
                versions.stream().map(Version::of).toList(),
                steps.stream().map(step -> Planned.of(step, now)).toList());
    }

    /** How a step stands. */
    @Schema(name = "PlanStepStanding")
    public enum Standing {
        OPEN,
        LATE,
        DONE,
        DONE_LATE,
        DROPPED
    }

    /** Who set a version, when and why. */
    @Schema(name = "PlanVersion")
    public record Version(int version, int round, String setBy, Instant setAt, String reason) {

        static Version of(PlanVersionRow row) {
            return new Version(row.version(), row.round(), row.setBy(), row.setAt(), row.reason());
        }
    }

    /** A step with what was planned and what was done. */
    @Schema(name = "PlanStep")
    public record Planned(
            int number,
            Standing standing,
            @Schema(description = "Which version brought it") int version,
            String title,
            @Schema(examples = "S0001") String section,
            @Schema(examples = "U001") String unit,
            String person,
            LocalDate dueOn,
            @Schema(description = "What was planned at first") LocalDate firstDueOn,
            @Nullable LocalDate doneOn,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable String evidence,
            @Schema(description = "The version without it") @Nullable Integer droppedIn) {

        static Planned of(PlanStepRow row, Instant now) {
            Step step = row.step();
            return new Planned(
                    step.number(),
                    standing(row, now),
                    row.version(),
                    step.title(),
                    step.section(),
                    row.unit(),
                    step.person(),
                    step.dueOn(),
                    step.firstDueOn(),
                    row.doneOn(),
                    row.recordedAt(),
                    row.recordedBy(),
                    row.evidence(),
                    row.droppedIn());
        }

        private static Standing standing(PlanStepRow row, Instant now) {
            if (row.droppedIn() != null) {
                return Standing.DROPPED;
            }
            if (row.onTime() != null) {
                return row.onTime() ? Standing.DONE : Standing.DONE_LATE;
            }
            return row.step().keptAt(now) ? Standing.OPEN : Standing.LATE;
        }
    }
}
