package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a section did and that calls for a card.
 *
 * @param occurrence names it once and for all, however often it is told
 * @param ground what it is by itself; the same cause again makes it more
 * @param at when it happened
 */
public record Offence(
        String occurrence,
        Ground ground,
        String section,
        String unit,
        String rootCause,
        UUID caseId,
        UUID eventId,
        @Nullable UUID findingId,
        @Nullable UUID orderId,
        Instant at) {

    Charge charge(Ground as) {
        return new Charge(as, section, unit, rootCause, List.of(caseId));
    }
}
