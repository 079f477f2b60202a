package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.ClosureCode;

/** How a case is closed, and what the complainant is told. */
public record ResolutionRequest(
        @NotNull ClosureCode closureCode,
        @NotNull
                @Size(min = 1, max = 40_000) // UTF-16 units; the rules count 20,000 characters
                @Schema(examples = "您好，问题已解决。", minLength = 1, maxLength = 20_000)
                String reply) {}
