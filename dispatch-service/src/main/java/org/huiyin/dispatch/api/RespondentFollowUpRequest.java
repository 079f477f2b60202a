package org.huiyin.dispatch.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Satisfaction;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to ask the respondent. */
public record RespondentFollowUpRequest(
        @NotNull Boolean reached, @Schema(description = "Only if reached") @Nullable Satisfaction satisfaction) {

    @AssertTrue(message = "a satisfaction belongs to a respondent who was reached, and to nobody else")
    @Schema(hidden = true)
    boolean isConsistent() {
        return reached == null || reached == (satisfaction != null);
    }
}
