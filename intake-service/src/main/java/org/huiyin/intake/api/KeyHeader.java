package org.huiyin.intake.api;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Documents the header that every command needs; it is read and judged where commands are run. */
class KeyHeader {
    @HeaderParam("Idempotency-Key")
    @Parameter(in = ParameterIn.HEADER, required = true, schema = @Schema(implementation = String.class))
    @Nullable
    String key;
}
