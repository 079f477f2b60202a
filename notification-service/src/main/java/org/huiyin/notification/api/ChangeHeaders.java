package org.huiyin.notification.api;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.service.command.IfMatch;
import org.jspecify.annotations.Nullable;

/** What every change of something that others may change too names: its own key, and the version that it was decided upon. */
class ChangeHeaders extends KeyHeader {
    @HeaderParam("If-Match")
    @Parameter(
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was read",
            schema = @Schema(examples = "\"v1\""))
    @Nullable
    String ifMatch;

    /** 428 without it. */
    long version() {
        return IfMatch.required(ifMatch);
    }
}
