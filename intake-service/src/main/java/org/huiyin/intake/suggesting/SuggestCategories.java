package org.huiyin.intake.suggesting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.store.CategoryGrams;
import org.huiyin.intake.suggestion.GramKeys;
import org.huiyin.intake.suggestion.Suggester;
import org.huiyin.intake.suggestion.Suggestion;
import org.huiyin.service.sql.RequestSessions;

/** Suggests categories for words that are about to be filed; nothing of them is kept. */
@ApplicationScoped
public class SuggestCategories {
    private final RequestSessions sessions;
    private final CategoryGrams categoryGrams;
    private final GramKeys keys;
    private final Suggester suggester;

    SuggestCategories(RequestSessions sessions, CategoryGrams categoryGrams, GramKeys keys, Suggester suggester) {
        this.sessions = sessions;
        this.categoryGrams = categoryGrams;
        this.keys = keys;
        this.suggester = suggester;
    }

    public Uni<List<Suggestion>> suggest(Title title, Narrative text) {
        Map<Long, String> grams = keys.of(title.value() + "\n" + text.value());
        return sessions.withTransaction(session -> categoryGrams.of(session, grams.keySet()))
                .map(learned -> suggester.suggest(grams, learned));
    }
}
