package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.store.OrderStore;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.Sight;
import org.huiyin.dispatch.supervising.Act;
import org.huiyin.dispatch.supervising.AnswerOrder;
import org.huiyin.dispatch.supervising.VerifyOrder;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Supervision orders: the section answers, the issuer's side verifies. A section sees those that it has to answer. */
@Cancellable(false)
@Path("/v1/supervision-orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision orders")
public class OrderResource {
    private final Acts acts;
    private final AnswerOrder answerOrder;
    private final VerifyOrder verifyOrder;
    private final Reads reads;
    private final OrderStore orders;
    private final CurrentActor actor;

    public OrderResource(
            Acts acts,
            AnswerOrder answerOrder,
            VerifyOrder verifyOrder,
            Reads reads,
            OrderStore orders,
            CurrentActor actor) {
        this.acts = acts;
        this.answerOrder = answerOrder;
        this.verifyOrder = verifyOrder;
        this.reads = reads;
        this.orders = orders;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(
            operationId = "listSupervisionOrders",
            summary = "Open orders in the caller's sight, least time left first; a section sees its own")
    @APIResponse(responseCode = "200", description = "A page of orders")
    public Uni<Page<OrderResponse>> list(@Valid @BeanParam OrderQuery query) {
        Actor caller = actor.get();
        return reads.with(session -> orders.list(session, query.filter(caller), Sight.of(caller), query.limit + 1))
                .map(rows -> Page.of(rows, query.limit, row -> Cursor.of(row.dueAt(), row.id()))
                        .map(OrderResponse::of));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "getSupervisionOrder", summary = "One supervision order")
    @APIResponse(
            responseCode = "200",
            description = "The order; its version is the ETag",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> orders.find(session, id, sight)).map(row -> Response.ok(OrderResponse.of(row))
                .header("ETag", IfMatch.tag(row.version()))
                .build());
    }

    @GET
    @Path("{id}/answers")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "listSupervisionAnswers", summary = "What the section answered, level by level")
    @APIResponse(responseCode = "200", description = "The answers, first to last")
    public Uni<List<OrderAnswerResponse>> answers(@PathParam("id") UUID id) {
        Sight sight = Sight.of(actor.get());
        return reads.with(session -> orders.find(session, id, sight).chain(row -> orders.answers(session, row.id())))
                .map(answers -> answers.stream().map(OrderAnswerResponse::of).toList());
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "answerSupervisionOrder", summary = "Answer an order, as a member of its section")
    @APIResponse(
            responseCode = "200",
            description = "The order, which waits for verification",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    public Uni<Response> answer(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid AnswerRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> answerOrder
                .run(session, act, version, request.text())
                .map(OrderResource::moved));
    }

    @POST
    @Path("{id}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER})
    @Operation(
            operationId = "verifySupervisionOrder",
            summary = "Accept an answer, or send it back with a new limit, which raises the level of escalation")
    @APIResponse(
            responseCode = "200",
            description = "The order, closed or issued again",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    public Uni<Response> verify(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid VerificationRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> verify(session, act, version, request)
                .map(OrderResource::moved));
    }

    private Uni<OrderRow> verify(Mutiny.Session session, Act act, long version, VerificationRequest request) {
        Integer limit = request.limitWorkingDays();
        return limit == null
                ? verifyOrder.accept(session, act, version)
                : verifyOrder.sendBack(session, act, version, limit);
    }

    private static Answer moved(OrderRow row) {
        return Answer.ok(row.version(), OrderResponse.of(row));
    }
}
