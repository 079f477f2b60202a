package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.huiyin.dispatch.store.OrderFilter;
import org.huiyin.dispatch.supervision.OrderState;
import org.huiyin.service.identity.Actor;
import org.jspecify.annotations.Nullable;

/** What a list of supervision orders may be narrowed by. */
class OrderQuery extends PageQuery {
    @QueryParam("state")
    @Parameter(description = "Absent means open: ISSUED waits for the section, ANSWERED for the issuer's side")
    OrderState.@Nullable Name state;

    @QueryParam("section")
    @Size(max = 20)
    @Pattern(regexp = "[A-Za-z0-9-]+")
    @Parameter(example = "S0001")
    @Nullable
    String section;

    @QueryParam("mine")
    @Parameter(description = "Only orders that the caller has issued")
    boolean mine;

    @QueryParam("case")
    @Parameter(description = "The complaint's id")
    @Nullable
    UUID caseId;

    OrderFilter filter(Actor actor) {
        return new OrderFilter(state, section, mine ? actor.subject() : null, caseId, Cursors.position(cursor));
    }
}
