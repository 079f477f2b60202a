package org.huiyin.intake.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Category;
import org.huiyin.intake.catalogue.Entry;
import org.huiyin.intake.catalogue.Territory;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The lists from which a complaint takes its codes, with names in Chinese and English. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists")
public class CatalogueResource {
    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A list of entries. */
    public record Entries(List<Entry> items) {}

    /** The tree of categories: main ones first, each other one names its parent. */
    public record Categories(List<Category> items) {}

    /** A list of places. */
    public record Territories(List<Territory> items) {}

    @GET
    @Path("/categories")
    @PermitAll
    @Operation(operationId = "listCategories", summary = "List the categories of complaints")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Categories.class)))
    public Response categories(@RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return answer(new Categories(catalogue.categories()), ifNoneMatch);
    }

    @GET
    @Path("/territories")
    @PermitAll
    @Operation(operationId = "listTerritories", summary = "List the city, its counties and their townships")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Territories.class)))
    public Response territories(@RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return answer(new Territories(catalogue.territories()), ifNoneMatch);
    }

    static Response answer(Record list, @Nullable String ifNoneMatch) {
        // a record's hash depends on its values only (strings), so replicas of one build agree on the tag
        String tag = "\"" + Integer.toHexString(list.hashCode()) + "\"";
        var answer = EntityTags.contains(ifNoneMatch, tag)
                ? Response.status(Response.Status.NOT_MODIFIED)
                : Response.ok(list);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
