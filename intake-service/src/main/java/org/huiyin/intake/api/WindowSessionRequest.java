package org.huiyin.intake.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A leader at the window, and the problems found. */
@Schema(name = "WindowSessionRequest", description = "A leader at the window, and the problems found.")
public record WindowSessionRequest(
        @Schema(required = true, examples = "2026-03-02") @Nullable String heldOn,
        @Schema(required = true, examples = "市政务大厅3号窗口") @Nullable String place,
        @Schema(required = true) @Nullable LeaderPart leader,
        @Schema(required = true, examples = "APPLICANT", description = "APPLICANT, APPROVER, HELPER or SUPERVISOR")
                @Nullable
                String role,
        @Schema(required = true, examples = "1") @Nullable Integer personTimes,
        @Schema(required = true, examples = "2", description = "How many matters were tried") @Nullable Integer matters,
        @Schema(description = "At most 200") @Nullable List<@Nullable ProblemPart> problems) {

    /** Who sat there. */
    @Schema(name = "WindowLeader")
    public record LeaderPart(
            @Schema(required = true, examples = "陈志强") @Nullable String name,
            @Schema(required = true, examples = "市市场监督管理局") @Nullable String unit,
            @Schema(required = true, examples = "局长") @Nullable String rank) {}

    /** A problem, put right already or not. */
    @Schema(name = "WindowProblemRequest")
    public record ProblemPart(
            @Schema(required = true, examples = "MATERIALS", description = "MATERIALS, PROCESS, ATTITUDE or SYSTEMS")
                    @Nullable
                    String group,
            @Schema(required = true, examples = "CITY", description = "CITY, COUNTY or TOWNSHIP") @Nullable
                    String level,
            @Schema(required = true, examples = "同一材料重复提交两次") @Nullable String text,
            @Nullable RectificationRequest rectification) {}
}
