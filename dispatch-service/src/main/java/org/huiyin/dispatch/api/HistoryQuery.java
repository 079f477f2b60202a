package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a history is asked for. */
class HistoryQuery {
    private static final int MOST = 1_000;

    @QueryParam("after")
    @DefaultValue("0")
    @Min(0)
    @Parameter(description = "Only entries after this n")
    long after;

    @QueryParam("limit")
    @DefaultValue("1000")
    @Min(1)
    @Max(MOST)
    int limit;
}
