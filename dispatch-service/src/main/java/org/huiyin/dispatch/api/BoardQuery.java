package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a board is narrowed to. */
class BoardQuery {
    private static final String CODE = "[A-Za-z0-9-]+";

    @QueryParam("unit")
    @Size(max = 20)
    @Pattern(regexp = CODE)
    @Parameter(example = "U001")
    @Nullable
    String unit;

    @QueryParam("territory")
    @Size(max = 20)
    @Pattern(regexp = CODE)
    @Parameter(description = "With everything below it", example = "HY-01")
    @Nullable
    String territory;
}
