package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody else than the proposer, outside of the unit concerned, confirmed a card: it counts from now on. */
public record CardConfirmed(
        UUID cardId,
        String colour,
        String ground,
        String section,
        String unit,
        String rootCause,
        List<UUID> caseIds,
        Instant confirmedAt,
        Instant appealBy,
        Instant expiresAt)
        implements PublishedEvent {

    public CardConfirmed {
        caseIds = List.copyOf(caseIds);
    }

    @Override
    public EventType type() {
        return EventType.CARD_CONFIRMED;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
