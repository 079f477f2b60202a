package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.StepRow;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case. */
public record HistoryEntry(
        Instant at,
        @Schema(description = "Issuer and subject of whoever did it, or the service that did") String actor,
        @Schema(examples = "ASSIGNED") String action,
        int round,
        @Schema(examples = "S0001") @Nullable String section,
        @Schema(description = "A code that says more: a leader, a reason, a closure code") @Nullable String detail) {

    /** The opening is not stored as a step: it stands in the case itself. */
    static List<HistoryEntry> of(CaseRow row, List<StepRow> steps) {
        HistoryEntry opened = new HistoryEntry(
                row.openedAt(),
                "dispatch",
                "OPENED",
                1,
                row.route().routedSection(),
                row.route().routeReason());
        return Stream.concat(Stream.of(opened), steps.stream().map(HistoryEntry::of))
                .toList();
    }

    private static HistoryEntry of(StepRow step) {
        String detail = step.detail().isEmpty() ? null : step.detail();
        return new HistoryEntry(step.at(), step.actor(), step.action(), step.round(), step.section(), detail);
    }
}
