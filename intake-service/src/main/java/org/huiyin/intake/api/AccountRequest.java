package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose token a helper has. */
@Schema(name = "AccountRequest", description = "Whose token a helper has.")
public record AccountRequest(
        @Schema(
                        required = true,
                        examples = "https://id.example/realms/huiyin|0b1f",
                        description = "Issuer and subject with a bar between")
                @Nullable
                String account) {}
