package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom a case is handed over. */
public record AssignmentRequest(
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
        @Size(max = 20)
                @Schema(
                        examples = "L0001",
                        required = true,
                        description = "The leader who answers for it; must be the leader of the section")
                @Nullable
                String leader,
        @Min(0)
                @Max(60)
                @Schema(examples = "5", description = "Working days; absent means as promised for such matters")
                @Nullable
                Integer limitWorkingDays) {}
