package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.commonproblem.ProblemKind;
import org.huiyin.dispatch.commonproblem.ProblemState;
import org.huiyin.dispatch.store.CommonProblems.ProblemFilter;
import org.jspecify.annotations.Nullable;

/** What a list of common problems may be narrowed by. */
class ProblemQuery extends PageQuery {
    private static final String CODE = "[A-Za-z0-9-]+";

    @QueryParam("state")
    ProblemState.@Nullable Name state;

    @QueryParam("kind")
    @Nullable
    ProblemKind kind;

    @QueryParam("section")
    @Size(max = 20)
    @Pattern(regexp = CODE)
    @Parameter(example = "S0001")
    @Nullable
    String section;

    @QueryParam("number")
    @Size(max = 40)
    @Pattern(regexp = CODE)
    @Parameter(example = "CP-2026-000007")
    @Nullable
    String number;

    ProblemFilter filter() {
        return new ProblemFilter(state, kind, section, number, Cursors.position(cursor));
    }
}
