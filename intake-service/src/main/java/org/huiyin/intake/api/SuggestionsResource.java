package org.huiyin.intake.api;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.Category;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.suggesting.SuggestCategories;
import org.huiyin.intake.suggestion.Suggestion;
import org.huiyin.intake.suggestion.Suggestion.Voice;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Main categories that somebody's words may belong to, and which of these words say so. Suggests, never decides. */
@Cancellable(false)
@Path("/v1/categories/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists")
public class SuggestionsResource {
    private final Catalogue catalogue;
    private final SuggestCategories suggestCategories;

    SuggestionsResource(Catalogue catalogue, SuggestCategories suggestCategories) {
        this.catalogue = catalogue;
        this.suggestCategories = suggestCategories;
    }

    /** At most three suggestions, the likeliest first; none if the words say nothing of any. */
    public record Suggestions(List<SuggestedCategory> items) {}

    /** A category, how much speaks for it, and what. */
    public record SuggestedCategory(
            String code,
            String zh,
            String en,
            @Schema(description = "Its share of all that speaks for any category", examples = "0.62") double score,
            @Schema(description = "Pieces of the words that were sent, never of anybody else's")
                    List<Voice> spokeFor) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "suggestCategories",
            summary = "Suggest categories for words that are about to be filed",
            description = "A question that stores nothing: it needs no Idempotency-Key, and is a POST because words do"
                    + " not belong in an address.")
    public Uni<Suggestions> suggest(@Nullable SuggestionRequest request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send the words as JSON.");
        }
        Checks checks = new Checks();
        Title title = checks.required("/title", request.title(), Title::new);
        Narrative text = checks.required("/text", request.text(), Narrative::new);
        checks.demandNone();
        return suggestCategories
                .suggest(requireNonNull(title), requireNonNull(text))
                .map(found -> new Suggestions(found.stream().map(this::shown).toList()));
    }

    private SuggestedCategory shown(Suggestion suggestion) {
        Category category = catalogue.category(suggestion.code());
        return new SuggestedCategory(
                category.code(), category.zh(), category.en(), suggestion.score(), suggestion.spokeFor());
    }
}
