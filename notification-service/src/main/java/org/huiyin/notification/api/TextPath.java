package org.huiyin.notification.api;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.notification.message.TextKey;
import org.huiyin.service.problem.Problems;

/** Where a text stands: language, audience and stage. */
class TextPath {
    @PathParam("language")
    @Parameter(in = ParameterIn.PATH, schema = @Schema(examples = "zh"))
    String language = "";

    @PathParam("audience")
    @Parameter(in = ParameterIn.PATH, schema = @Schema(examples = "complainant"))
    String audience = "";

    @PathParam("stage")
    @Parameter(in = ParameterIn.PATH, schema = @Schema(examples = "struck-off"))
    String stage = "";

    /** 404 if nobody is told anything by such a text. */
    TextKey key() {
        return TextKey.of(language, audience, stage).orElseThrow(Problems::notFound);
    }
}
