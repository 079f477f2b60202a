package org.huiyin.intake.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Category;
import org.huiyin.intake.catalogue.Entry;
import org.huiyin.intake.catalogue.Territory;
import org.huiyin.intake.questions.QuestionList;
import org.huiyin.intake.questions.QuestionLists;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The lists from which a complaint takes its codes, with names in Chinese and English. */
@Cancellable(false)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists")
public class CatalogueResource {
    private final Catalogue catalogue;
    private final QuestionLists questions;

    CatalogueResource(Catalogue catalogue, QuestionLists questions) {
        this.catalogue = catalogue;
        this.questions = questions;
    }

    /** A list of entries. */
    public record Entries(List<Entry> items) {}

    /** The tree of categories: main ones first, each other one names its parent. */
    public record Categories(List<Category> items) {}

    /** A category with its questions as a JSON Schema (draft 2020-12); none if it asks nothing. */
    public record CategoryDetail(
            String code,
            @Nullable String parent,
            String zh,
            String en,
            int edition,
            @Nullable LocalDate validUntil,
            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> questions) {}

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
    @Path("/categories/{code}")
    @PermitAll
    @Operation(
            operationId = "readCategory",
            summary = "Read a category with its questions",
            description =
                    "The questions are a JSON Schema of draft 2020-12: title and description are Chinese, x-title-en"
                            + " and x-description-en English, x-enum-zh and x-enum-en name the values of enum in their order, and"
                            + " x-edition is the edition of the list in which they last changed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryDetail.class)))
    @APIResponse(responseCode = "404", description = "There is no such category")
    public Response category(
            @RestPath String code, @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Category category = catalogue.categories().stream()
                .filter(listed -> listed.code().equals(code))
                .findFirst()
                .orElseThrow(Problems::notFound);
        var schema = questions.of(code).map(QuestionList::document).orElse(null);
        return answer(
                new CategoryDetail(
                        code,
                        category.parent(),
                        category.zh(),
                        category.en(),
                        category.edition(),
                        category.validUntil(),
                        schema),
                ifNoneMatch);
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
        // a record's hash depends on its values only (texts, numbers, lists and maps of them), so replicas of one build
        // agree on the tag
        String tag = "\"" + Integer.toHexString(list.hashCode()) + "\"";
        var answer = EntityTags.contains(ifNoneMatch, tag)
                ? Response.status(Response.Status.NOT_MODIFIED)
                : Response.ok(list);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
