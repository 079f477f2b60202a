package org.huiyin.evaluation.api;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.service.command.IfMatch;
import org.jspecify.annotations.Nullable;

/** What every move of a card or a cycle names besides its body: the version decided upon, and its own key. */
class MoveHeaders extends KeyHeader {
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
