package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.cycle.AnnulmentReason;
import org.huiyin.evaluation.notice.Words;
import org.huiyin.evaluation.publishing.AnnulCycle;
import org.huiyin.evaluation.publishing.CorrectPublication;
import org.huiyin.evaluation.publishing.PublishLists;
import org.huiyin.evaluation.store.PublicationRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What is made public of a cycle, and what takes it back. */
@Cancellable(false)
@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
public class CyclePublicationResource {
    private final CycleActs acts;
    private final Cycles cycles;
    private final PublishLists publishing;
    private final CorrectPublication correcting;
    private final AnnulCycle annulling;
    private final PublicationRows rows;

    public CyclePublicationResource(
            CycleActs acts,
            Cycles cycles,
            PublishLists publishing,
            CorrectPublication correcting,
            AnnulCycle annulling,
            PublicationRows rows) {
        this.acts = acts;
        this.cycles = cycles;
        this.publishing = publishing;
        this.correcting = correcting;
        this.annulling = annulling;
        this.rows = rows;
    }

    /** Why a cycle is annulled. */
    public record AnnulmentRequest(
            @NotNull AnnulmentReason reason,
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "file 2027-118, page 4",
                            description = "Where the proof lies, without personal data")
                    String reference) {}

    /** Why the final lists are corrected, and which names go. */
    public record CorrectionOfListsRequest(
            @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String reasonZh,
            @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String reasonEn,
            @NotNull @Size(max = 20) Set<@NotNull @Size(min = 1, max = 20) String> withdrawn) {}

    @POST
    @Path("notice")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "giveCycleNotice",
            summary = "Give public notice (公示) of the lists; after a recomputation again if it brought names")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, NOTICED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> giveNotice(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(
                id, headers, nothing, (session, act) -> publishing.giveNotice(session, act, headers.version()));
    }

    @POST
    @Path("publication")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(operationId = "publishCycle", summary = "Publish the lists as final, with nothing left open")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, FINAL",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> publish(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @RequestBody(description = CycleActs.NO_BODY, content = @Content()) @Nullable String nothing) {
        return acts.moveBare(
                id, headers, nothing, (session, act) -> publishing.publishFinal(session, act, headers.version()));
    }

    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "correctPublication",
            summary = "Append a correction to the final lists; it may take names off and never puts one on")
    @APIResponse(
            responseCode = "201",
            description = "The correction",
            content = @Content(schema = @Schema(implementation = PublicationView.Summary.class)))
    public Uni<Response> correct(
            @PathParam("id") UUID id,
            @BeanParam MoveHeaders headers,
            @NotNull @Valid CorrectionOfListsRequest request) {
        var correction = new CorrectPublication.Correction(
                new Words(request.reasonZh(), request.reasonEn()), request.withdrawn());
        return acts.run(id, headers, request, (session, act) -> correcting
                .run(session, act, headers.version(), correction)
                .map(made -> Answer.created(
                        "/v1/publications/" + made.id(), headers.version(), PublicationView.Summary.of(made))));
    }

    @POST
    @Path("annulment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMMISSION)
    @Operation(
            operationId = "annulCycle",
            summary = "Annul a cycle that is computed; what was published of it is declared void in the same place")
    @APIResponse(
            responseCode = "200",
            description = "The cycle, ANNULLED",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Uni<Response> annul(
            @PathParam("id") UUID id, @BeanParam MoveHeaders headers, @NotNull @Valid AnnulmentRequest request) {
        return acts.move(
                id,
                headers,
                request,
                (session, act) -> annulling.run(
                        session, act, headers.version(), new AnnulCycle.Reason(request.reason(), request.reference())));
    }

    @GET
    @Path("publications")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR})
    @Operation(
            operationId = "listCyclePublications",
            summary = "All that was published of a cycle, or would have been if it were no rehearsal")
    @APIResponse(responseCode = "200", description = "The publications, in their order")
    public Uni<List<PublicationView>> publications(@PathParam("id") UUID id) {
        return acts.read(session -> cycles.find(session, id).chain(cycle -> rows.of(session, cycle.id())))
                .map(found -> found.stream().map(PublicationView::of).toList());
    }
}
