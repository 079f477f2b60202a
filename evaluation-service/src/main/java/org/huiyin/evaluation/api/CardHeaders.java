package org.huiyin.evaluation.api;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.service.command.IfMatch;
import org.jspecify.annotations.Nullable;

/** What every step of a card names besides its body: the version decided upon, and its own key. */
class CardHeaders {
    @HeaderParam("Idempotency-Key")
    @Parameter(
            in = ParameterIn.HEADER,
            required = true,
            description = "The same key means the same command for 24 hours",
            schema = @Schema(minLength = 16, maxLength = 255, examples = "6f1c2f0e-6a55-4a0f-9c1e-2f4d6f1b8f11"))
    @Nullable
    String idempotencyKey;

    @HeaderParam("If-Match")
    @Parameter(
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version read; 428 without",
            example = "\"v1\"")
    @Nullable
    String ifMatch;

    long version() {
        return IfMatch.required(ifMatch);
    }
}
