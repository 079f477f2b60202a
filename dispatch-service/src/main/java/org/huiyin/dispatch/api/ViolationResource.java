package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.looking.FindViolations;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.ViolationStore;
import org.huiyin.dispatch.todo.Violation;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The promise of the house as a question (件件有着落、事事有回音): there should be no answer to it. */
@Cancellable(false)
@Path("/v1/violations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "queries")
public class ViolationResource {
    private final Reads reads;
    private final FindViolations findViolations;

    public ViolationResource(Reads reads, FindViolations findViolations) {
        this.reads = reads;
        this.findViolations = findViolations;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "listViolations",
            summary =
                    "Cases without an owner or without an answer, each with the rule that it breaks; empty in a healthy house",
            description =
                    """
                    WITHOUT_AN_OWNER: has waited longer than allowed (24 hours unless configured otherwise). OWNER_GONE: in the hands of a \
                    section that is closed. ANSWER_OVERDUE: the complainant should have been answered by now; a suspended case is not. \
                    ENDED_WITHOUT_AN_ANSWER: followed up or struck off, and no answer of its last round is there. Whoever withdrew a \
                    complaint is owed none, and what was referred is answered for elsewhere. The oldest violation comes first.""")
    @APIResponse(responseCode = "200", description = "A page of violations")
    @APIResponse(responseCode = "400", description = "Not a cursor of this list")
    public Uni<Page<Violation>> list(@Valid @BeanParam ViolationQuery query) {
        ViolationStore.Place after = Cursors.violation(query.cursor);
        return reads.with(session -> findViolations.run(session, query.rule, query.caseId, after, query.limit + 1))
                .map(found -> Page.of(found, query.limit, one -> Cursor.of(one.since(), one.caseId(), one.rule())));
    }
}
