package org.huiyin.evaluation.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.notice.Notice;
import org.huiyin.evaluation.publishing.PrintPublication;
import org.huiyin.evaluation.store.PublicationRows;
import org.huiyin.evaluation.store.PublicationRows.Stored;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What anybody may read: notices, final lists, corrections, annulments. Rehearsals are not there. */
@Cancellable(false)
@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
public class PublicationResource {
    private static final String PDF = "application/pdf";
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final CycleActs acts;
    private final PublicationRows rows;
    private final PrintPublication printing;

    public PublicationResource(CycleActs acts, PublicationRows rows, PrintPublication printing) {
        this.acts = acts;
        this.rows = rows;
        this.printing = printing;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPublications", summary = "Publications, newest first")
    @APIResponse(responseCode = "200", description = "A page of publications without their content")
    public Uni<Page<PublicationView.Summary>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Cursor before = Cursor.decode(cursor, 2);
        Instant at = before == null ? LATEST : before.instant(0);
        UUID id = before == null ? LAST : before.uuid(1);
        return acts.read(session -> rows.pagePublic(session, at, id, size + 1))
                .map(found ->
                        Page.of(found, size, PublicationResource::position).map(PublicationView.Summary::of));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getPublication", summary = "A publication with its content")
    @APIResponse(responseCode = "200", description = "The publication")
    public Uni<PublicationView> get(@PathParam("id") UUID id) {
        return find(id).map(PublicationView::of);
    }

    @GET
    @Path("{id}/content")
    @PermitAll
    @Operation(
            operationId = "getPublicationContent",
            summary = "The content alone, byte for byte as it was hashed and signed")
    @APIResponse(
            responseCode = "200",
            description = "Canonical JSON",
            content = @Content(schema = @Schema(implementation = Notice.class)))
    public Uni<Response> content(@PathParam("id") UUID id) {
        return find(id).map(stored -> Response.ok(
                        stored.publication().content().getBytes(UTF_8), MediaType.APPLICATION_JSON)
                .build());
    }

    @GET
    @Path("{id}/notice.pdf")
    @Produces(PDF)
    @PermitAll
    @Operation(
            operationId = "printPublication",
            summary = "The content as a document in Chinese with an English summary, and what proves it")
    @APIResponse(responseCode = "200", description = "The document")
    public Uni<byte[]> pdf(@PathParam("id") UUID id) {
        return find(id).chain(stored -> printing.run(stored.publication()));
    }

    private Uni<Stored> find(UUID id) {
        return acts.read(session -> rows.findPublic(session, id)).map(found -> found.orElseThrow(Problems::notFound));
    }

    private static Cursor position(Stored last) {
        return Cursor.of(last.publication().createdAt(), last.publication().id());
    }
}
