package org.huiyin.dispatch.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.plan.Draft;
import org.huiyin.dispatch.plan.Wanted;
import org.jspecify.annotations.Nullable;

/** All steps that are to be done from now on; whatever is open and not among them is dropped. */
public record PlanRequest(
        @NotNull @Size(max = 50) @Valid List<PlannedStep> steps,
        @Nullable
                @Size(max = 2000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*")
                @Schema(examples = "供货延迟。", description = "Why the plan changes; needed from the second version on")
                String reason) {

    Draft draft() {
        return new Draft(steps.stream().map(PlannedStep::wanted).toList(), reason == null ? "" : reason);
    }

    /** One step. */
    public record PlannedStep(
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                    @Schema(examples = "更换路灯", description = "Without personal data; never published")
                    String title,
            @Nullable
                    @Size(min = 1, max = 20)
                    @Schema(examples = "S0001", description = "Who does it; absent means the section that leads")
                    String section,
            @Nullable
                    @Size(max = 60)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*")
                    @Schema(examples = "王工", description = "Who of the section does it")
                    String person,
            @NotNull @Schema(examples = "2026-03-06") LocalDate dueOn,
            @Nullable @Schema(description = "The open step so far that this one goes on with", examples = "1")
                    Integer continues) {

        Wanted wanted() {
            return new Wanted(title, section, person == null ? "" : person, dueOn, continues);
        }
    }
}
