package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.jspecify.annotations.Nullable;

/** A case as one line of a list. */
public record CaseSummary(
        UUID id,
        @Schema(examples = "HY-2026-0000123-K") String number,
        StateName state,
        long version,
        @Schema(examples = "COMPLAINT") String kind,
        @Schema(examples = "government-service") String category,
        @Schema(examples = "HY-01") String territory,
        @Schema(description = "The triage called it an emergency") boolean emergency,
        Instant filedAt,
        @Nullable Instant waitingSince,
        @Schema(examples = "S0001") @Nullable String proposedSection,
        @Schema(examples = "S0001") @Nullable String section,
        @Nullable Instant dueAt,
        int round) {

    static CaseSummary of(CaseRow row) {
        AssignmentColumns assignment = row.assignment();
        return new CaseSummary(
                row.id(),
                row.matter().number(),
                row.stateName(),
                row.version(),
                row.matter().kind(),
                row.matter().category(),
                row.matter().territory(),
                row.subject().emergency(),
                row.matter().filedAt(),
                row.waitingSince(),
                row.route().routedSection(),
                assignment == null ? null : assignment.section(),
                assignment == null ? null : assignment.dueAt(),
                row.round());
    }
}
