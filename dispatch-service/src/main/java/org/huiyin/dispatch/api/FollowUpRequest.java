package org.huiyin.dispatch.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Satisfaction;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to ask the complainant. */
public record FollowUpRequest(
        @NotNull Boolean reached,
        @Schema(description = "Whether the complainant calls the matter resolved; only if reached") @Nullable
                Boolean resolved,
        @Schema(description = "Only if reached") @Nullable Satisfaction satisfaction) {

    @AssertTrue(message = "resolved and satisfaction belong to a complainant who was reached, and to nobody else")
    @Schema(hidden = true)
    boolean isConsistent() {
        return reached == null || reached == (resolved != null) && reached == (satisfaction != null);
    }
}
