package org.huiyin.dispatch.api;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.todo.Rule;
import org.jspecify.annotations.Nullable;

/** Which violations are asked for. */
class ViolationQuery extends PageQuery {
    @QueryParam("rule")
    @Nullable
    Rule rule;

    @QueryParam("case")
    @Parameter(description = "The complaint's id")
    @Nullable
    UUID caseId;
}
