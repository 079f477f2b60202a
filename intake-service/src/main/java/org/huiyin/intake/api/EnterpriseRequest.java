package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enterprise for the register. */
@Schema(name = "EnterpriseRequest", description = "An enterprise for the register.")
public record EnterpriseRequest(
        @Schema(
                        required = true,
                        examples = "91350100M000100Y43",
                        description = "Unified social credit code, with its check character")
                @Nullable
                String creditCode,
        @Schema(required = true, examples = "回音机械有限公司") @Nullable String name,
        @Schema(required = true, examples = "true", description = "Above the scale of the statistics office") @Nullable
                Boolean aboveScale,
        @Schema(required = true, examples = "HY-01", description = "Code from /v1/territories") @Nullable
                String territory,
        @Schema(required = true, examples = "machinery", description = "Code of small letters and hyphens") @Nullable
                String industry) {}
