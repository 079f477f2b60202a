package org.huiyin.dispatch.api;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an act on a step of a plan names: the case as a move does, and which step. */
class StepHeaders extends MoveHeaders {
    @PathParam("step")
    @Parameter(description = "The number of the step", example = "1")
    int step;
}
