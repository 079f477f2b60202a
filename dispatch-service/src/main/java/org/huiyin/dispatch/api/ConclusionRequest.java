package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.commonproblem.ConclusionCode;
import org.huiyin.dispatch.merging.ConcludeProblem;
import org.jspecify.annotations.Nullable;

/** How a common problem ends. */
public record ConclusionRequest(
        @NotNull ConclusionCode closureCode,
        @NotNull
                @Size(min = 1, max = 20000)
                @Schema(
                        examples = "您好，重复材料已经取消，感谢您的反映。",
                        description = "What every complainant of a merged case is told")
                String reply,
        @Nullable
                @Size(min = 1, max = 500)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(
                        examples = "《市场主体登记管理条例》第十六条",
                        description = "The rule that stands against a solution; EXPLAINED needs it")
                String policyBasis) {

    ConcludeProblem.Outcome outcome() {
        return new ConcludeProblem.Outcome(closureCode, policyBasis, reply);
    }
}
