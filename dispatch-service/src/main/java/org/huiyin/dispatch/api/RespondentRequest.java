package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.dispute.Respondent;
import org.jspecify.annotations.Nullable;

/** Who the other side of a dispute is. */
public record RespondentRequest(
        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "\\P{Cntrl}+") @Schema(examples = "河阳建材有限公司") String name,
        @Pattern(regexp = "[0-9A-Z]{18}")
                @Schema(
                        examples = "91350211M000100Y46",
                        description = "Unified social credit code, with its check digit")
                @Nullable
                String creditCode,
        @Size(min = 1, max = 200)
                @Pattern(regexp = "\\P{Cntrl}+")
                @Schema(
                        examples = "法务部 0595-12345678",
                        description = "Where the respondent is reached; stays sealed in dispatch")
                @Nullable
                String contact) {

    Respondent respondent() {
        return new Respondent(name, creditCode, contact);
    }
}
