package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The commission upheld a card: it counts again. */
public record CardUpheld(
        UUID cardId,
        String colour,
        String ground,
        String section,
        String unit,
        String rootCause,
        List<UUID> caseIds,
        String reason,
        Instant upheldAt,
        Instant expiresAt)
        implements PublishedEvent {

    public CardUpheld {
        caseIds = List.copyOf(caseIds);
    }

    @Override
    public EventType type() {
        return EventType.CARD_UPHELD;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
