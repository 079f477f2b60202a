package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.ReferralBody;
import org.huiyin.dispatch.cases.ReferralReason;
import org.huiyin.dispatch.handling.ReferCase;

/** To whom a case is referred, why, and who alone may see it from then on. */
public record ReferralRequest(
        @NotNull @Schema(examples = "DISCIPLINE_INSPECTION") ReferralBody body,
        @NotNull @Schema(examples = "SUSPECTED_BREACH_OF_DISCIPLINE") ReferralReason reason,
        @NotBlank @Size(max = 4_000) @Schema(description = "For the persons named only", examples = "反映经办人员索要好处。")
                String grounds,
        @NotEmpty @Size(max = 20) @Schema(description = "Issuer and subject of each, as histories show them")
                Set<
                                @NotNull @Size(min = 1, max = 300)
                                @Pattern(regexp = "[^|\\x00-\\x1f\\x7f]+\\|[^\\x00-\\x1f\\x7f]+") String>
                        named) {

    ReferCase.Wish wish() {
        return new ReferCase.Wish(body, reason, grounds, named);
    }
}
