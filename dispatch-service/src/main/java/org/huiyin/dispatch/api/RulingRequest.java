package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose case it is, and on which grounds. */
public record RulingRequest(
        @NotBlank @Size(max = 20) @Schema(examples = "S0001") String section,
        @NotBlank
                @Size(max = 20)
                @Schema(description = "The leader of that section, who answers for it", examples = "L0001")
                String leader,
        @NotBlank @Size(max = 2000) @Schema(examples = "依据三定方案，该事项由许可科负责。") String grounds,
        @Nullable @Min(0) @Max(60) @Schema(description = "Working days; absent means as promised for such matters")
                Integer limitWorkingDays) {}
