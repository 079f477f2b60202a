package org.huiyin.dispatch.api;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an act of or for a co-handler names: the case as a move does, and which co-handler. */
class ShareHeaders extends MoveHeaders {
    @PathParam("share")
    @Parameter(description = "The number of the co-handler", example = "1")
    int share;
}
