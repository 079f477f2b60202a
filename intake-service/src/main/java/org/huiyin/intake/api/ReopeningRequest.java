package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a complaint is to be handled again, not yet checked. */
@Schema(description = "Why a complaint is to be handled again after its end.")
public record ReopeningRequest(
        @Schema(required = true, examples = "NOT_LASTING", description = "NOT_DONE, NOT_LASTING, NEW_FACTS or OTHER")
                @Nullable
                String reason,
        @Schema(required = true, examples = "路灯修好两天又坏了。", description = "At most 20,000 characters; plain text")
                @Nullable
                String text) {

    @Override
    public String toString() {
        return "ReopeningRequest[…]";
    }
}
