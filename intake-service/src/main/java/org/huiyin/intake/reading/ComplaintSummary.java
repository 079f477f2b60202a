package org.huiyin.intake.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint in a list. One whose words were destroyed has no title, and to staff a confidential one neither. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintSummary(
        UUID id,
        String number,
        String status,
        String kind,
        String category,
        String territory,
        @Nullable String title,
        Instant filedAt,
        String stage,
        String stageZh,
        String stageEn,
        @Schema(description = "The partner's own number") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                String externalId) {

    @Override
    public String toString() {
        return "ComplaintSummary[" + id + "]";
    }
}
