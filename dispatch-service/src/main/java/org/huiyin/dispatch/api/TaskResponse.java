package org.huiyin.dispatch.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.todo.Task;
import org.huiyin.dispatch.todo.TaskKind;
import org.jspecify.annotations.Nullable;

/** Something that the caller has to do. */
@Schema(name = "Task")
public record TaskResponse(
        TaskKind kind,
        @Schema(description = "The case that it is about; absent for a round") @Nullable UUID caseId,
        @Schema(description = "The case's number", examples = "HY-2026-0000123-K") @Nullable String number,
        @Schema(description = "Whose case it is, or whose share, step or order", examples = "S0001") @Nullable
                String section,
        @Schema(description = "Absent where no limit is set; such tasks come last") @Nullable Instant dueAt,
        @Schema(
                        description = "What is left until then, as an ISO 8601 duration; negative when it is late",
                        examples = {"PT26H30M", "-PT4H"})
                @Nullable
                String timeLeft,
        @Schema(description = "The limit reaches into a year whose holidays are not known yet") boolean provisional,
        @Schema(
                        description = "Where it is done, by POST",
                        examples = "/v1/cases/0192f0c1-6f0a-7b3e-9a51-2f7c8d4e5a60/acceptance")
                String doneAt) {

    static TaskResponse of(Task task, Instant now) {
        return new TaskResponse(
                task.kind(),
                task.caseId(),
                task.number(),
                task.section(),
                task.dueAt(),
                written(task.timeLeft(now)),
                task.provisional(),
                path(task));
    }

    /** With the sign before the whole, as ISO 8601 has it; to the second. */
    private static @Nullable String written(@Nullable Duration left) {
        if (left == null) {
            return null;
        }
        Duration seconds = left.truncatedTo(ChronoUnit.SECONDS);
        return seconds.isNegative() ? "-" + seconds.negated() : seconds.toString();
    }

    private static String path(Task task) {
        String aCase = "/v1/cases/" + task.subject() + "/";
        String anOrder = "/v1/supervision-orders/" + task.subject() + "/";
        return switch (task.kind()) {
            case ACCEPTANCE -> aCase + "acceptance";
            case FIRST_CONTACT -> aCase + "contact";
            case ANSWER -> aCase + "resolution";
            case PLAN_STEP -> aCase + "plan/steps/" + task.place() + "/completion";
            case SHARE_ACCEPTANCE -> aCase + "co-handlers/" + task.place() + "/acceptance";
            case SHARE -> aCase + "co-handlers/" + task.place() + "/report";
            case SIGNATURE -> aCase + "signature";
            case ORDER_ANSWER -> anOrder + "answer";
            case ASSIGNMENT -> aCase + "assignment";
            case RULING -> aCase + "ruling";
            case EXTENSION_DECISION -> aCase + "extension-decision";
            case FOLLOW_UP -> aCase + "follow-up";
            case RE_CALL -> aCase + "re-calls";
            case RECODING -> aCase + "recodings";
            case STRIKE_OFF -> aCase + "strike-off";
            case ORDER_VERIFICATION -> anOrder + "verification";
            case FINDING_CONFIRMATION -> "/v1/findings/" + task.subject() + "/confirmation";
            case ROUND -> "/v1/supervision-groups/" + task.subject() + "/rounds";
        };
    }
}
