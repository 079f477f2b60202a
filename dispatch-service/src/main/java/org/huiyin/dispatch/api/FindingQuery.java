package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.store.FindingFilter;
import org.huiyin.dispatch.supervision.FindingState;
import org.jspecify.annotations.Nullable;

/** What a list of findings may be narrowed by. */
class FindingQuery extends PageQuery {
    @QueryParam("state")
    FindingState.@Nullable Name state;

    @QueryParam("section")
    @Size(max = 20)
    @Pattern(regexp = "[A-Za-z0-9-]+")
    @Parameter(example = "S0001")
    @Nullable
    String section;

    @QueryParam("case")
    @Parameter(description = "The complaint's id")
    @Nullable
    UUID caseId;

    FindingFilter filter() {
        return new FindingFilter(state, section, caseId, Cursors.position(cursor));
    }
}
