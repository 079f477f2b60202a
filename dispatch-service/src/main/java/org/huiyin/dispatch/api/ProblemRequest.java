package org.huiyin.dispatch.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.commonproblem.ProblemKind;
import org.huiyin.dispatch.merging.OpenProblem;
import org.huiyin.dispatch.store.CommonProblemRow.Topic;
import org.jspecify.annotations.Nullable;

/** A problem that many submissions have in common. */
@Schema(name = "CommonProblemRequest")
public record ProblemRequest(
        @NotNull ProblemKind kind,
        @NotNull @Size(min = 1, max = 60) @Schema(examples = "government-service") String category,
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "HY") String territory,
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001", description = "The section that answers for it")
                String section,
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "L0001", description = "Its leader") String leader,
        @NotNull
                @Size(min = 1, max = 200)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "变更登记要重复提交同一份材料", description = "Without personal data; never published")
                String title,
        @Nullable @Size(max = 50) @Valid List<@NotNull MeasureRequest> measures) {

    OpenProblem.Wish wish() {
        List<MeasureRequest> wanted = measures == null ? List.of() : measures;
        return new OpenProblem.Wish(
                kind,
                new Topic(category, territory, title),
                section,
                leader,
                wanted.stream().map(MeasureRequest::measure).toList());
    }
}
