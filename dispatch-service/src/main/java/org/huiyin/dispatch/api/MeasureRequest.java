package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.commonproblem.Measure;
import org.jspecify.annotations.Nullable;

/** What is to be done about a common problem. */
@Schema(name = "MeasureRequest")
public record MeasureRequest(
        @NotNull
                @Size(min = 1, max = 2000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "合并两张申请表，取消重复材料。", description = "Without personal data; never published")
                String text,
        @NotNull
                @Size(min = 1, max = 20)
                @Schema(examples = "S0001", description = "The section that does it; it sees the problem from then on")
                String section,
        @Nullable
                @Size(max = 60)
                @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*")
                @Schema(examples = "王工", description = "Who of the section does it")
                String person,
        @NotNull @Schema(examples = "2027-03-05") LocalDate dueOn) {

    Measure measure() {
        return new Measure(text, section, person == null ? "" : person, dueOn);
    }
}
