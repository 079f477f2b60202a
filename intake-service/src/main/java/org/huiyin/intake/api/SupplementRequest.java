package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Further words on a complaint, not yet checked. */
@Schema(description = "Further words on a complaint.")
public record SupplementRequest(
        @Schema(required = true, examples = "今天又打了一次电话，仍无人接听。", description = "At most 20,000 characters; plain text")
                @Nullable
                String text) {

    @Override
    public String toString() {
        return "SupplementRequest[…]";
    }
}
