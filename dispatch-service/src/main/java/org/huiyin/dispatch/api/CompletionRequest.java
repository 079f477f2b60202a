package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.planning.CompleteStep;

/** When a step was done, and what shows it. */
public record CompletionRequest(
        @NotNull @Schema(examples = "2026-03-05") LocalDate doneOn,
        @NotNull
                @Size(min = 1, max = 2000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "现场照片 3 张，档案 2026-118。", description = "Where the proof lies; never published")
                String evidence) {

    CompleteStep.Done done() {
        return new CompleteStep.Done(doneOn, evidence);
    }
}
