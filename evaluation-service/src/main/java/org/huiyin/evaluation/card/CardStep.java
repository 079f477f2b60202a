package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a card's history.
 *
 * @param by a subject, or {@link Proposed#RULE}
 * @param words of section or office; never published
 * @param expiresAt until when it counts from this step on; only if it counts
 */
public record CardStep(
        UUID cardId,
        long sequence,
        Instant at,
        CardState.Name state,
        String by,
        @Nullable Reason reason,
        @Nullable String words,
        @Nullable Instant expiresAt) {

    /** The step that led a card to where it stands. */
    public static CardStep to(Card card, Instant at, Author author) {
        Instant expiresAt = card.state() instanceof Live live ? live.confirmed().expiresAt() : null;
        return new CardStep(
                card.id(),
                card.version(),
                at,
                card.state().name(),
                author.by(),
                author.reason(),
                author.words(),
                expiresAt);
    }

    public boolean isByRule() {
        return by.equals(Proposed.RULE);
    }

    /** Who took a step, and why. */
    public record Author(String by, @Nullable Reason reason, @Nullable String words) {
        public static final Author RULE = new Author(Proposed.RULE, null, null);

        public static Author rule(Reason reason) {
            return new Author(Proposed.RULE, reason, null);
        }
    }
}
