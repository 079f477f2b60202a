package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the entry of a helper is to read. */
@Schema(name = "HelperAmendmentRequest", description = "How the entry of a helper is to read.")
public record HelperAmendmentRequest(
        @Schema(required = true, examples = "李建国") @Nullable String name,
        @Schema(required = true, examples = "U001", description = "Code of the unit") @Nullable String unit,
        @Schema(required = true, examples = "c0001@cadres.huiyin.example", description = "Mailbox at work") @Nullable
                String mailbox) {}
