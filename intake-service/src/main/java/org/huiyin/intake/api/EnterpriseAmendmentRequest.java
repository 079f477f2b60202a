package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the entry of an enterprise is to read. */
@Schema(name = "EnterpriseAmendmentRequest", description = "How the entry of an enterprise is to read.")
public record EnterpriseAmendmentRequest(
        @Schema(required = true, examples = "回音机械有限公司") @Nullable String name,
        @Schema(required = true, examples = "true", description = "Above the scale of the statistics office") @Nullable
                Boolean aboveScale,
        @Schema(required = true, examples = "HY-01", description = "Code from /v1/territories") @Nullable
                String territory,
        @Schema(required = true, examples = "machinery", description = "Code of small letters and hyphens") @Nullable
                String industry) {}
