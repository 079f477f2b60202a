package org.huiyin.dispatch.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.DissatisfactionReason;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.cases.Voice;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to ask the complainant. */
public record FollowUpRequest(
        @NotNull Boolean reached,
        @Schema(description = "Whether the complainant calls the matter resolved; only if reached") @Nullable
                Boolean resolved,
        @Schema(description = "Only if reached") @Nullable Satisfaction satisfaction,
        @Schema(description = "DISSATISFIED needs one; only if reached") @Nullable DissatisfactionReason reason,
        @Size(min = 1, max = 2_000)
                @Schema(description = "What the complainant said; stored sealed. Only if reached")
                @Nullable
                String words) {

    @AssertTrue(message = "what was said belongs to a complainant who was reached, and to nobody else")
    @Schema(hidden = true)
    boolean isConsistent() {
        return reached == null
                || reached == (resolved != null)
                        && reached == (satisfaction != null)
                        && (reached || reason == null && words == null);
    }

    @AssertTrue(message = "a dissatisfied complainant gives a reason")
    @Schema(hidden = true)
    boolean isReasoned() {
        return satisfaction != Satisfaction.DISSATISFIED || reason != null;
    }

    @Nullable
    Voice voice() {
        return resolved == null || satisfaction == null ? null : new Voice(resolved, satisfaction, reason);
    }
}
