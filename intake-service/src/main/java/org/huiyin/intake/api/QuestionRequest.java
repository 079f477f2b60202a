package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the office asks, not yet checked. */
@Schema(description = "A question of the office to the complainant.")
public record QuestionRequest(
        @Schema(required = true, examples = "请问窗口是几号？大约几点？", description = "At most 20,000 characters; plain text")
                @Nullable
                String text) {

    @Override
    public String toString() {
        return "QuestionRequest[…]";
    }
}
