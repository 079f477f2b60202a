package org.huiyin.dispatch.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Exclusion;
import org.huiyin.dispatch.cases.ExclusionReason;
import org.huiyin.dispatch.store.Exclusions;

/** A round of a case that does not count in the evaluation of its section. */
@Schema(name = "Exclusion")
public record ExclusionResponse(
        int round,
        @Schema(examples = "S0001") String section,
        @Schema(examples = "U001") String unit,
        ExclusionReason reason,
        @Schema(description = "The response and the satisfaction count all the same") boolean resolutionOnly,
        String grounds,
        String approvedBy,
        @Schema(examples = "U000") String approverUnit,
        Instant approvedAt) {

    static ExclusionResponse of(Exclusions.Approved approved) {
        Exclusion exclusion = approved.exclusion();
        return new ExclusionResponse(
                exclusion.round(),
                exclusion.owner().section(),
                exclusion.owner().unit(),
                exclusion.reason(),
                exclusion.reason().resolutionOnly(),
                approved.grounds(),
                exclusion.approver(),
                exclusion.approverUnit(),
                exclusion.approvedAt());
    }
}
