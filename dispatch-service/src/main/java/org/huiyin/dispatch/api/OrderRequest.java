package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervising.IssueOrder;
import org.huiyin.dispatch.supervision.OrderReason;

/** What a supervision order asks for. */
public record OrderRequest(
        @NotNull OrderReason reason,
        @NotNull
                @Size(min = 1, max = 2000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(
                        examples = "请说明逾期原因，并在三个工作日内提出整改措施。",
                        description = "What the section has to answer; without personal data, never published")
                String instruction,
        @NotNull @Min(0) @Max(60) @Schema(examples = "3", description = "Working days") Integer limitWorkingDays) {

    IssueOrder.Wish wish() {
        return new IssueOrder.Wish(reason, instruction, limitWorkingDays);
    }
}
