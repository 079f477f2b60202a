package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.todo.Rule;
import org.huiyin.service.page.Page;
import org.jspecify.annotations.Nullable;

/** Which violations are asked for. */
class ViolationQuery {
    @QueryParam("rule")
    @Nullable
    Rule rule;

    @QueryParam("case")
    @Parameter(description = "The complaint's id")
    @Nullable
    UUID caseId;

    @QueryParam("cursor")
    @Size(max = 200)
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(Page.LARGEST_SIZE)
    int limit;
}
