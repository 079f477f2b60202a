package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.commonproblem.CommonProblem;
import org.huiyin.dispatch.commonproblem.ProblemKind;
import org.huiyin.dispatch.commonproblem.ProblemState;
import org.huiyin.dispatch.store.CommonProblemRow;

/** A common problem in a list. */
@Schema(name = "CommonProblemSummary")
public record ProblemSummary(
        UUID id,
        @Schema(examples = "CP-2026-000007") String number,
        ProblemState.Name state,
        ProblemKind kind,
        @Schema(examples = "government-service") String category,
        @Schema(examples = "HY") String territory,
        @Schema(examples = "S0001") String section,
        @Schema(examples = "U001") String unit,
        @Schema(examples = "变更登记要重复提交同一份材料") String title,
        Instant openedAt,
        @Schema(description = "Cases merged in it that the caller may see", examples = "30") int cases) {

    static ProblemSummary of(CommonProblemRow row, int cases) {
        CommonProblem problem = row.state().problem();
        CommonProblemRow.Topic topic = row.topic();
        return new ProblemSummary(
                row.id(),
                problem.number(),
                row.stateName(),
                problem.kind(),
                topic.category(),
                topic.territory(),
                problem.to().section(),
                problem.to().unit(),
                topic.title(),
                problem.openedAt(),
                cases);
    }
}
