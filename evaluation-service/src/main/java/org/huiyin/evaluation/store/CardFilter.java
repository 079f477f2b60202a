package org.huiyin.evaluation.store;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huiyin.evaluation.card.CardState;
import org.huiyin.evaluation.card.Colour;
import org.jspecify.annotations.Nullable;

/**
 * Which cards a list shows.
 *
 * @param sections only of these; null for all
 * @param after where the page before ended
 */
public record CardFilter(
        @Nullable Set<String> sections,
        @Nullable String section,
        CardState.@Nullable Name state,
        @Nullable Colour colour,
        @Nullable Position after) {

    /** The place of a card in the list. */
    public record Position(Instant proposedAt, UUID id) {}
}
