package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.ExclusionReason;

/** Why a case shall not count in the evaluation of its section. */
public record ExclusionRequest(
        @NotNull ExclusionReason reason,
        @NotNull
                @Size(min = 1, max = 2000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "省级补贴细则尚未出台。", description = "Without personal data; never published")
                String grounds) {}
