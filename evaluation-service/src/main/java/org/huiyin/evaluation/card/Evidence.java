package org.huiyin.evaluation.card;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a card rests on.
 *
 * @param reference where the proof of a card by hand lies; for the office only
 * @param eventIds events that tell of the occurrence
 * @param basis the yellow cards that a red one rests on
 */
public record Evidence(
        @Nullable String reference,
        List<UUID> eventIds,
        @Nullable UUID findingId,
        @Nullable UUID orderId,
        List<UUID> basis) {
    public Evidence {
        eventIds = List.copyOf(eventIds);
        basis = List.copyOf(basis);
    }

    public static Evidence at(String reference) {
        return new Evidence(reference, List.of(), null, null, List.of());
    }

    public static Evidence of(Offence offence) {
        return new Evidence(null, List.of(offence.eventId()), offence.findingId(), offence.orderId(), List.of());
    }

    public static Evidence of(List<UUID> cards) {
        return new Evidence(null, List.of(), null, null, cards);
    }

    public Evidence on(List<UUID> cards) {
        return new Evidence(reference, eventIds, findingId, orderId, cards);
    }
}
