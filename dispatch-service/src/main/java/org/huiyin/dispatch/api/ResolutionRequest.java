package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Closure;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.NotAcceptedReason;
import org.huiyin.dispatch.handling.ClosureClaim;
import org.jspecify.annotations.Nullable;

/** How a case is closed, what proves it, and what the complainant is told. */
public record ResolutionRequest(
        @NotNull ClosureCode closureCode,
        @NotNull
                @Size(min = 1, max = 40_000) // UTF-16 units; the rules count 20,000 characters
                @Schema(examples = "您好，问题已解决。", minLength = 1, maxLength = 20_000)
                String reply,
        @Schema(description = "With NOT_ACCEPTED, and only then") @Nullable NotAcceptedReason reason,
        @Size(max = 500)
                @Schema(
                        description = "The rule that stands against a solution; EXPLAINED needs it",
                        examples = "《土地管理法》第六十三条")
                @Nullable
                String policyBasis,
        @Size(max = 20) @Schema(description = "Short references to what proves the result; stay with staff") @Nullable
                List<@NotNull @Size(min = 1, max = 200) @Pattern(regexp = "\\P{Cntrl}*") String> evidence,
        @Schema(description = "With DUPLICATE, and only then: the id of the case that goes on") @Nullable
                UUID duplicateOf) {

    ClosureClaim claim() {
        List<String> proofs = evidence == null ? List.of() : evidence;
        return new ClosureClaim(new Closure(closureCode, reason, policyBasis, proofs, duplicateOf), reply);
    }
}
