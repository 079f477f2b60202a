package org.huiyin.dispatch.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether an answer will do. */
public record VerificationRequest(
        @NotNull Boolean accepted,
        @Min(0)
                @Max(60)
                @Schema(examples = "2", description = "The new limit in working days, if it will not do")
                @Nullable
                Integer limitWorkingDays) {

    @AssertTrue(message = "a new limit belongs to an answer that is sent back, and to no other")
    @Schema(hidden = true)
    boolean isConsistent() {
        return accepted == null || accepted == (limitWorkingDays == null);
    }
}
