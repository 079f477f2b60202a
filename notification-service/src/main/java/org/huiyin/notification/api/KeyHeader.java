package org.huiyin.notification.api;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What everything that is done only once names: its own key. */
class KeyHeader {
    @HeaderParam("Idempotency-Key")
    @Parameter(
            in = ParameterIn.HEADER,
            required = true,
            description = "The same for every repetition of this request",
            schema = @Schema(minLength = 16, maxLength = 255, examples = "6f1c2f0e-6a55-4a0f-9c1e-2f4d6f1b8f11"))
    @Nullable
    String idempotencyKey;
}
