package org.huiyin.dispatch.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervising.RecordCommendation;
import org.huiyin.dispatch.supervision.Commendation;
import org.jspecify.annotations.Nullable;

/** What a section received for a case. */
public record CommendationRequest(
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
        @NotNull Commendation.Kind kind,
        @NotNull @Schema(examples = "2026-11-18") LocalDate receivedOn,
        @Schema(description = "Who gave it, if anybody knows") Commendation.@Nullable Source source,
        @Schema(description = "Whether somebody outside of the unit asked the giver") @Nullable Boolean verified) {
    private static final int EARLIEST_YEAR = 2000;

    RecordCommendation.Wish wish() {
        return new RecordCommendation.Wish(section, kind, receivedOn, new Commendation.Origin(source, verified));
    }

    @AssertTrue(message = "receivedOn is a day of this century")
    @Schema(hidden = true)
    boolean isInOurTime() {
        return receivedOn == null || receivedOn.getYear() >= EARLIEST_YEAR;
    }
}
