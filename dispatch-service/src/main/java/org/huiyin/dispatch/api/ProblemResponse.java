package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.commonproblem.CommonProblem;
import org.huiyin.dispatch.commonproblem.ConclusionCode;
import org.huiyin.dispatch.commonproblem.ProblemKind;
import org.huiyin.dispatch.commonproblem.ProblemState;
import org.huiyin.dispatch.commonproblem.ReportLevel;
import org.huiyin.dispatch.store.CommonProblemRow;
import org.huiyin.dispatch.store.ConclusionColumns;
import org.huiyin.dispatch.store.ProblemWork.StoredMeasure;
import org.huiyin.dispatch.store.ProblemWork.StoredReport;
import org.jspecify.annotations.Nullable;

/** A common problem (共性问题) with what is done about it. */
@Schema(name = "CommonProblem")
public record ProblemResponse(
        UUID id,
        @Schema(examples = "CP-2026-000007") String number,
        ProblemState.Name state,
        @Schema(description = "As in the ETag, without its letter") long version,
        ProblemKind kind,
        @Schema(examples = "government-service") String category,
        @Schema(examples = "HY") String territory,
        @Schema(examples = "S0001") String section,
        @Schema(examples = "U001") String unit,
        @Schema(examples = "L0001") String leader,
        @Schema(examples = "变更登记要重复提交同一份材料") String title,
        String openedBy,
        Instant openedAt,
        @Schema(description = "Cases merged in it that the caller may see", examples = "30") int cases,
        List<Task> measures,
        List<Report> reports,
        @Nullable Conclusion conclusion) {

    static ProblemResponse of(CommonProblemRow row, Details details) {
        CommonProblem problem = row.state().problem();
        Appointment to = problem.to();
        CommonProblemRow.Topic topic = row.topic();
        return new ProblemResponse(
                row.id(),
                problem.number(),
                row.stateName(),
                row.version(),
                problem.kind(),
                topic.category(),
                topic.territory(),
                to.section(),
                to.unit(),
                to.leader(),
                topic.title(),
                row.openedBy(),
                problem.openedAt(),
                details.cases(),
                details.measures().stream().map(Task::of).toList(),
                details.reports().stream().map(Report::of).toList(),
                Conclusion.of(row, details.reply()));
    }

    /** What stands beside the row. */
    record Details(int cases, List<StoredMeasure> measures, List<StoredReport> reports, @Nullable String reply) {}

    /** What is to be done, by whom and until when. */
    @Schema(name = "Measure")
    public record Task(
            int number,
            @Schema(examples = "合并两张申请表，取消重复材料。") String text,
            @Schema(examples = "S0001") String section,
            @Schema(examples = "王工") String person,
            LocalDate dueOn,
            Instant addedAt) {

        static Task of(StoredMeasure stored) {
            return new Task(
                    stored.number(),
                    stored.measure().words(),
                    stored.measure().section(),
                    stored.measure().person(),
                    stored.measure().dueOn(),
                    stored.added().at());
        }
    }

    /** What a level above was told, and what it said. */
    @Schema(name = "ReportUpward")
    public record Report(
            ReportLevel level, String text, Instant reportedAt, @Nullable String reply, @Nullable Instant repliedAt) {

        static Report of(StoredReport stored) {
            return new Report(
                    stored.level(),
                    stored.words(),
                    stored.reported().at(),
                    stored.reply(),
                    stored.replied() == null ? null : stored.replied().at());
        }
    }

    /** How it ended, and what every complainant of a merged case was told. */
    @Schema(name = "Conclusion")
    public record Conclusion(
            ConclusionCode closureCode,
            @Nullable String policyBasis,
            @Nullable String reply,
            Instant concludedAt,
            @Schema(description = "Since when every merged case has its answer; absent while some are waiting")
                    @Nullable
                    Instant answeredAt) {

        static @Nullable Conclusion of(CommonProblemRow row, @Nullable String reply) {
            ConclusionColumns end = row.conclusion();
            return end == null
                    ? null
                    : new Conclusion(end.closureCode(), end.policyBasis(), reply, end.concludedAt(), row.answeredAt());
        }
    }
}
