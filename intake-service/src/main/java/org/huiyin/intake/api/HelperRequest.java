package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cadre who helps enterprises. */
@Schema(name = "HelperRequest", description = "A cadre who helps enterprises.")
public record HelperRequest(
        @Schema(required = true, examples = "C0001") @Nullable String code,
        @Schema(required = true, examples = "李建国") @Nullable String name,
        @Schema(required = true, examples = "U001", description = "Code of the unit") @Nullable String unit,
        @Schema(required = true, examples = "c0001@cadres.huiyin.example", description = "Mailbox at work") @Nullable
                String mailbox) {}
