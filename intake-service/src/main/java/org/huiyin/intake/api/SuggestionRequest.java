package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words about to be filed, not yet checked. */
@Schema(name = "SuggestionRequest", description = "Words about to be filed. Nothing of them is kept.")
public record SuggestionRequest(
        @Schema(required = true, examples = "出口退税迟迟未到账") @Nullable String title,
        @Schema(required = true, examples = "三月申报的出口退税至今没有到账。") @Nullable String text) {

    @Override
    public String toString() {
        return "SuggestionRequest[…]";
    }
}
