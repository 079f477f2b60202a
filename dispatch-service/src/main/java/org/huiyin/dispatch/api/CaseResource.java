package org.huiyin.dispatch.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.looking.LookAtCase;
import org.huiyin.dispatch.store.CaseReplies;
import org.huiyin.dispatch.store.CaseSteps;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.sealing.BusSealer;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Shows one case to those who may see it: the office all, a section its own. Anything else is not found. */
@Cancellable(false)
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseResource {
    private final LookAtCase lookAtCase;
    private final CaseSteps steps;
    private final CaseReplies replies;
    private final BusSealer sealer;

    public CaseResource(LookAtCase lookAtCase, CaseSteps steps, CaseReplies replies, BusSealer sealer) {
        this.lookAtCase = lookAtCase;
        this.steps = steps;
        this.replies = replies;
        this.sealer = sealer;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "getCase", summary = "One case, by the complaint's id")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such case, or not in the caller's sight")
    public Uni<Response> get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return lookAtCase.run(id, "CASE", (session, row) -> Uni.createFrom().item(CaseAnswers.shown(row, ifNoneMatch)));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "getCaseHistory",
            summary = "Everything that was done with a case, in order, as a chain that anybody can check",
            description =
                    """
                    Each entry's hash is SHA-256 over its canonical bytes and the 32 bytes of previousHash. The canonical bytes are a list \
                    of fields, each as its length (4 bytes, big-endian) and its bytes: the text `huiyin case step 1`; the case's id in its 16 \
                    bytes; n; at, as microseconds since 1970 in UTC; actor; action; round; section; detail. A number has 8 bytes, \
                    big-endian; a text is UTF-8. An absent section has the length -1 and no bytes; an absent detail is the empty text. The \
                    first previousHash is 32 zero bytes. Nothing else goes into it: whoever has the entries from n = 1 on can compute the \
                    last hash again. A page ends after limit entries; the next one begins after its last n.""")
    @APIResponse(responseCode = "200", description = "The history, oldest first")
    @APIResponse(responseCode = "404", description = "No such case, or not in the caller's sight")
    public Uni<List<HistoryEntry>> history(@PathParam("id") UUID id, @Valid @BeanParam HistoryQuery query) {
        return lookAtCase
                .run(id, "HISTORY", (session, row) -> steps.of(session, id, query.after, query.limit))
                .map(found -> found.stream().map(HistoryEntry::of).toList());
    }

    @GET
    @Path("{id}/replies")
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.INTAKE_CLERK, Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listCaseReplies", summary = "What the section answered, one reply per round")
    @APIResponse(responseCode = "200", description = "The replies, oldest first")
    @APIResponse(responseCode = "404", description = "No such case, or not in the caller's sight")
    public Uni<List<ReplyResponse>> replies(@PathParam("id") UUID id) {
        return lookAtCase
                .run(id, "REPLIES", (session, row) -> replies.of(session, id))
                .map(found -> found.stream().map(reply -> open(id, reply)).toList());
    }

    private ReplyResponse open(UUID id, CaseReplies.SealedReply reply) {
        String text = new String(sealer.open("replies", id, reply.sealed()), UTF_8);
        return new ReplyResponse(reply.round(), reply.repliedAt(), text);
    }
}
