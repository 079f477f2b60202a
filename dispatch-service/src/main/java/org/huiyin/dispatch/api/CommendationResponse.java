package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervision.Commendation;
import org.jspecify.annotations.Nullable;

/** A letter of thanks or a pennant. */
@Schema(name = "Commendation")
public record CommendationResponse(
        UUID id,
        UUID caseId,
        @Schema(examples = "S0001") String section,
        @Schema(examples = "U001") String unit,
        Commendation.Kind kind,
        LocalDate receivedOn,
        Instant recordedAt,
        Commendation.@Nullable Source source,
        @Schema(description = "Whether somebody outside of the unit asked the giver") @Nullable Boolean verified) {

    static CommendationResponse of(Commendation commendation) {
        return new CommendationResponse(
                commendation.id(),
                commendation.caseId(),
                commendation.section(),
                commendation.unit(),
                commendation.kind(),
                commendation.receivedOn(),
                commendation.recordedAt(),
                commendation.origin().source(),
                commendation.origin().verified());
    }
}
