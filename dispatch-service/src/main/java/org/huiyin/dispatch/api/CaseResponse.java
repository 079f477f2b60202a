package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Difficulty;
import org.huiyin.dispatch.cases.ReturnReason;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.cases.SuspensionReason;
import org.huiyin.dispatch.cases.Triage;
import org.huiyin.dispatch.limits.Level;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.ClaimColumns;
import org.huiyin.dispatch.store.Matter;
import org.huiyin.dispatch.store.MergeColumns;
import org.huiyin.dispatch.store.ResultColumns;
import org.huiyin.dispatch.store.RouteColumns;
import org.huiyin.dispatch.store.SuspensionColumns;
import org.huiyin.dispatch.store.TermColumns;
import org.huiyin.dispatch.store.VoiceColumns;
import org.huiyin.dispatch.store.WorkColumns;
import org.huiyin.service.calendar.Limit;
import org.jspecify.annotations.Nullable;

/** A case as staff see it; what it is about stands here in codes only. */
@Schema(name = "Case")
public record CaseResponse(
        @Schema(description = "The complaint's id") UUID id,
        @Schema(examples = "HY-2026-0000123-K") String number,
        StateName state,
        @Schema(description = "As in the ETag, without its letter") long version,
        @Schema(examples = "COMPLAINT") String kind,
        @Schema(examples = "government-service") String category,
        @Schema(examples = "HY-01") String territory,
        @Schema(examples = "WEB") String channel,
        @Schema(examples = "self") String source,
        @Schema(examples = "zh") String language,
        boolean anonymous,
        Instant filedAt,
        Instant openedAt,
        @Nullable Triaged triage,
        Routed route,
        @Nullable Instant waitingSince,
        int round,
        int returns,
        @Schema(description = "The sections that gave it back, in order", examples = "S0004") List<String> givenBackBy,
        @Schema(description = "The owner was ruled and cannot give it back") boolean ruled,
        @Schema(description = "Why it was given back last") @Nullable ReturnReason returnReason,
        @Schema(description = "The section that gave it back, until another gets it") @Nullable String returnedBy,
        @Nullable Assigned assignment,
        @Schema(description = "When the present section first spoke with the complainant") @Nullable
                Instant firstContactAt,
        @Nullable String handler,
        @Nullable Instant acceptedAt,
        @Nullable Claimed claim,
        @Nullable Result result,
        @Nullable Still suspension,
        @Schema(description = "The common problem that the case is merged in now") @Nullable UUID commonProblem,
        int followUpAttempts,
        @Nullable Voice voice,
        @Nullable Instant endedAt) {

    static CaseResponse of(CaseRow row) {
        Matter matter = row.matter();
        return new CaseResponse(
                row.id(),
                matter.number(),
                row.stateName(),
                row.version(),
                matter.kind(),
                matter.category(),
                matter.territory(),
                matter.channel(),
                matter.source(),
                matter.language(),
                matter.anonymous(),
                matter.filedAt(),
                row.openedAt(),
                row.triage().map(Triaged::of).orElse(null),
                Routed.of(row.route()),
                row.waitingSince(),
                row.round(),
                row.returns().count(),
                row.returns().by(),
                row.returns().ruled(),
                row.returnReason(),
                row.returnedBy(),
                map(row.assignment(), columns -> Assigned.of(columns, row.term())),
                row.firstContactAt(),
                map(row.work(), WorkColumns::handler),
                map(row.work(), WorkColumns::acceptedAt),
                map(row.claim(), Claimed::of),
                map(row.result(), Result::of),
                map(row.suspension(), Still::of),
                map(row.merge(), MergeColumns::problem),
                row.attempts(),
                map(row.voice(), Voice::of),
                row.endedAt());
    }

    private static <T, R> @Nullable R map(@Nullable T value, Function<T, R> mapping) {
        return Optional.ofNullable(value).map(mapping).orElse(null);
    }

    /** What a dispatcher judged the complaint to be, beside what the complainant said. */
    @Schema(name = "Triage")
    public record Triaged(
            @Schema(examples = "COMPLAINT") String kind,
            Level level,
            boolean emergency,
            Difficulty difficulty,
            @Schema(examples = "utilities") String category,
            @Schema(examples = "HY-01") String territory,
            String triagedBy,
            Instant triagedAt) {

        static Triaged of(Triage triage) {
            return new Triaged(
                    triage.kind(),
                    triage.level(),
                    triage.emergency(),
                    triage.difficulty(),
                    triage.category(),
                    triage.territory(),
                    triage.by(),
                    triage.at());
        }
    }

    /** Where the routing table sent the case and why; without a section it waits in the triage queue. */
    @Schema(name = "Route")
    public record Routed(
            @Schema(examples = "S0001") @Nullable String section,
            @Schema(examples = "U001") @Nullable String unit,
            @Schema(examples = "CATEGORY_AND_TERRITORY:R0008") String reason,
            int ruleVersion) {

        static Routed of(RouteColumns route) {
            return new Routed(route.routedSection(), route.routedUnit(), route.routeReason(), route.ruleVersion());
        }
    }

    /** Who answers until when. */
    @Schema(name = "Assignment")
    public record Assigned(
            @Schema(examples = "S0001") String section,
            @Schema(examples = "U001") String unit,
            @Schema(examples = "L0001") String leader,
            Instant assignedAt,
            Instant dueAt,
            @Schema(description = "The last working day") LocalDate dueOn,
            int limitWorkingDays,
            @Schema(description = "What was promised, in its own unit") Limit limit,
            int calendarVersion,
            @Schema(description = "Counted over a year whose holidays are not known yet") boolean provisional,
            @Schema(description = "Until when the law asks for an answer") @Nullable Instant legalDueAt,
            @Nullable LocalDate legalDueOn) {

        static Assigned of(AssignmentColumns columns, @Nullable TermColumns term) {
            return new Assigned(
                    columns.section(),
                    columns.unit(),
                    columns.leader(),
                    columns.assignedAt(),
                    columns.dueAt(),
                    columns.dueOn(),
                    columns.limitWorkingDays(),
                    term == null
                            ? Limit.workingDays(columns.limitWorkingDays())
                            : term.limit(columns.limitWorkingDays()),
                    columns.calendarVersion(),
                    columns.provisional(),
                    term == null ? null : term.legalDueAt(),
                    term == null ? null : term.legalDueOn());
        }
    }

    /** The closure that waits for the leader's signature. */
    @Schema(name = "Claim")
    public record Claimed(@Schema(examples = "SOLVED") String closureCode, String claimedBy, Instant claimedAt) {

        static Claimed of(ClaimColumns columns) {
            return new Claimed(columns.claimedCode().name(), columns.claimedBy(), columns.claimedAt());
        }
    }

    /** How the section closed the case. */
    @Schema(name = "Result")
    public record Result(
            @Schema(examples = "SOLVED") String closureCode, String resolvedBy, Instant resolvedAt, boolean onTime) {

        static Result of(ResultColumns columns) {
            return new Result(
                    columns.closureCode().name(), columns.resolvedBy(), columns.resolvedAt(), columns.onTime());
        }
    }

    /** Why and since when the clock stands still. */
    @Schema(name = "Suspension")
    public record Still(SuspensionReason reason, Instant since) {

        static Still of(SuspensionColumns columns) {
            return new Still(columns.suspensionReason(), columns.suspendedAt());
        }
    }

    /** What the complainant said of the result. */
    @Schema(name = "Voice")
    public record Voice(@Schema(examples = "SATISFIED") String satisfaction, Instant followedUpAt) {

        static Voice of(VoiceColumns columns) {
            return new Voice(columns.satisfaction().name(), columns.followedUpAt());
        }
    }
}
