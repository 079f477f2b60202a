package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report box to be written down, not yet checked. */
@Schema(description = "A report box to be written down.")
public record ReportBoxRequest(
        @Schema(required = true, examples = "BOX-7", description = "Letters, digits and hyphens, at most 20") @Nullable
                String code,
        @Schema(required = true, examples = "县政务服务中心门口") @Nullable String zh,
        @Schema(required = true, examples = "Door of the county service centre") @Nullable String en,
        @Schema(required = true, examples = "HY-01", description = "Code from /v1/territories") @Nullable
                String territory) {}
