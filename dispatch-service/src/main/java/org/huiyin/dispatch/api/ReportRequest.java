package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.commonproblem.ReportLevel;
import org.huiyin.dispatch.merging.ReportProblem;

/** What is reported to which level above. */
public record ReportRequest(
        @NotNull ReportLevel level,
        @NotNull
                @Size(min = 1, max = 4000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "建议修订省级办事指南，取消重复材料。", description = "Without personal data; never published")
                String text) {

    ReportProblem.Report report() {
        return new ReportProblem.Report(level, text);
    }
}
