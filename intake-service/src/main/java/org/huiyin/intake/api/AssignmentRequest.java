package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who helps the enterprise from which day on. */
@Schema(name = "AssignmentRequest", description = "Who helps the enterprise from which day on.")
public record AssignmentRequest(
        @Schema(required = true, examples = "C0001", description = "Code of the helper") @Nullable String helper,
        @Schema(required = true, examples = "ASSISTANT", description = "CONTACT_POINT, CHAIN_LEADER or ASSISTANT")
                @Nullable
                String role,
        @Schema(required = true, examples = "2026-03-02") @Nullable String from,
        @Schema(examples = "2026-12-31", description = "The last day; absent: until further notice") @Nullable
                String until) {}
