package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the wall board may be narrowed by. */
class PlanQuery extends PageQuery {
    @QueryParam("unit")
    @Size(max = 20)
    @Pattern(regexp = "[A-Za-z0-9-]+")
    @Parameter(example = "U001")
    @Nullable
    String unit;

    @QueryParam("late")
    @Parameter(description = "Only plans with a step that is not done although its day has passed")
    boolean late;
}
