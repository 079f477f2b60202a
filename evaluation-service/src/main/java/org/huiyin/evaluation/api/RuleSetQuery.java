package org.huiyin.evaluation.api;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.evaluation.store.RuleSetRows.Part;
import org.huiyin.evaluation.store.RuleSetRows.Place;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Which rule sets are asked for. */
class RuleSetQuery extends PageQuery {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    @QueryParam("name")
    @Pattern(regexp = NAME)
    @Parameter(description = "Only versions of this name", example = "ten-of-606")
    @Nullable
    String name;

    /** One more than the page has, so that it is known whether there is another. */
    Part part() {
        return new Part(name, place(), limit + 1);
    }

    private Place place() {
        Cursor decoded = Cursor.decode(cursor, 2);
        if (decoded == null) {
            return Place.START;
        }
        String last = decoded.values().get(0);
        if (!last.matches(NAME)) {
            throw Problems.badRequest("bad-cursor", "The cursor is not one of this list.");
        }
        return new Place(last, decoded.number(1));
    }
}
