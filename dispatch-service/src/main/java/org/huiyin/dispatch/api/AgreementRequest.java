package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.dispute.Agreement;

/** How a mediation ended. */
public record AgreementRequest(
        @NotNull Boolean reached,
        @NotNull LocalDate agreedOn,
        @NotNull
                @Size(min = 1, max = 8000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(
                        examples = "分两期付清货款。",
                        description = "What was agreed, or why nothing was; stored sealed, never published")
                String terms) {

    Agreement agreement() {
        return new Agreement(reached, agreedOn);
    }
}
