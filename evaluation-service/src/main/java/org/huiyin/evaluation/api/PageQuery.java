package org.huiyin.evaluation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.huiyin.service.page.Page;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
class PageQuery {
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
