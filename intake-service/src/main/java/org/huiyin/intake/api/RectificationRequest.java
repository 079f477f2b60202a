package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a problem was put right, and how. */
@Schema(name = "RectificationRequest", description = "When a problem was put right, and how.")
public record RectificationRequest(
        @Schema(required = true, examples = "2026-03-09") @Nullable String on,
        @Schema(required = true, examples = "材料清单由12项减为7项") @Nullable String measure) {}
