package org.huiyin.dispatch.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervision.Visit;

/** What a group found on a round. */
public record RoundRequest(
        @NotNull @Schema(examples = "2026-11-18") LocalDate visitedOn,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid VisitRequest> visits) {
    private static final int EARLIEST_YEAR = 2000;

    List<Visit> found() {
        return visits.stream().map(VisitRequest::visit).toList();
    }

    @AssertTrue(message = "a round visits each case once")
    @Schema(hidden = true)
    boolean isEachCaseOnce() {
        return visits == null
                || visits.stream()
                                .filter(Objects::nonNull)
                                .map(VisitRequest::caseId)
                                .distinct()
                                .count()
                        == visits.size();
    }

    @AssertTrue(message = "visitedOn is a day of this century")
    @Schema(hidden = true)
    boolean isInOurTime() {
        return visitedOn == null || visitedOn.getYear() >= EARLIEST_YEAR;
    }

    /** What was found of one case. */
    @Schema(name = "Visit")
    public record VisitRequest(
            @NotNull @Schema(description = "The complaint's id") UUID caseId,
            @NotNull @Schema(description = "Is the enterprise's problem solved?") Boolean solved,
            @NotNull @Schema(description = "Is the citizens' problem handled?") Boolean handled) {

        Visit visit() {
            return new Visit(caseId, solved, handled);
        }
    }
}
