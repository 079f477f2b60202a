package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.FindingRow;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.dispatch.supervision.FindingState;
import org.huiyin.dispatch.supervision.Problem;
import org.huiyin.dispatch.supervision.RevocationReason;
import org.huiyin.dispatch.supervision.Revoked;
import org.huiyin.dispatch.supervision.Substantiated;
import org.huiyin.dispatch.supervision.Tag;
import org.jspecify.annotations.Nullable;

/** A finding. The section concerned reads what it is charged with, not the evidence and not by whom. */
@Schema(name = "Finding")
public record FindingResponse(
        UUID id,
        UUID caseId,
        FindingState.Name state,
        long version,
        @Schema(examples = "S0001") String section,
        @Schema(examples = "U001") String unit,
        int round,
        List<Tag> tags,
        @Schema(examples = "3") int severity,
        @Schema(examples = "licence-window-closed") String rootCause,
        Instant recordedAt,
        @Nullable Confirmation confirmation,
        @Nullable Revocation revocation,
        @Schema(description = "For the office only") @Nullable Office office) {

    static FindingResponse of(FindingRow row, Sight sight) {
        FindingState state = row.state();
        Problem problem = state.problem();
        return new FindingResponse(
                row.id(),
                row.caseId(),
                state.name(),
                row.version(),
                problem.section(),
                problem.unit(),
                problem.round(),
                problem.tags().stream().sorted().toList(),
                problem.severity().points(),
                problem.rootCause(),
                row.recordedAt(),
                confirmation(state),
                state instanceof Revoked revoked ? new Revocation(revoked.reason(), revoked.revokedAt()) : null,
                sight.everything() ? office(row, state) : null);
    }

    private static @Nullable Confirmation confirmation(FindingState state) {
        Substantiated confirmed = confirmed(state);
        return confirmed == null ? null : new Confirmation(confirmed.finderUnit(), confirmed.confirmedAt());
    }

    private static Office office(FindingRow row, FindingState state) {
        Substantiated confirmed = confirmed(state);
        return new Office(
                row.evidence(),
                row.recordedBy(),
                row.withdrawalReason(),
                confirmed == null ? null : confirmed.confirmedBy(),
                state instanceof Revoked revoked ? revoked.revokedBy() : null);
    }

    private static @Nullable Substantiated confirmed(FindingState state) {
        if (state instanceof Revoked revoked) {
            return revoked.substantiated();
        }
        return state instanceof Substantiated substantiated ? substantiated : null;
    }

    /** When it began to count, and for which unit the second person spoke. */
    @Schema(name = "FindingConfirmation")
    public record Confirmation(@Schema(examples = "U000") String unit, Instant at) {}

    /** Why and since when it does not count any more. */
    @Schema(name = "FindingRevocation")
    public record Revocation(RevocationReason reason, Instant at) {}

    /** What only the office reads. */
    @Schema(name = "FindingBackground")
    public record Office(
            @Schema(examples = "recording 2026-118, minute 4") String evidence,
            String recordedBy,
            @Nullable String withdrawalReason,
            @Nullable String confirmedBy,
            @Nullable String revokedBy) {}
}
