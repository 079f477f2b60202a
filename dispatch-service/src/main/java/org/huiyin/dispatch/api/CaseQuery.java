package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.cases.StateName;
import org.jspecify.annotations.Nullable;

/** What a list of cases may be narrowed by. */
class CaseQuery extends PageQuery {
    private static final String CODE = "[A-Za-z0-9-]+";

    @QueryParam("state")
    @Nullable
    StateName state;

    @QueryParam("section")
    @Size(max = 20)
    @Pattern(regexp = CODE)
    @Parameter(example = "S0001")
    @Nullable
    String section;

    @QueryParam("number")
    @Size(max = 40)
    @Pattern(regexp = CODE)
    @Parameter(description = "The complaint's number")
    @Nullable
    String number;

    @QueryParam("overdue")
    @Parameter(description = "Only cases that are not resolved although their deadline has passed")
    boolean overdue;

    @Nullable
    UUID after() {
        return Cursors.id(cursor);
    }
}
