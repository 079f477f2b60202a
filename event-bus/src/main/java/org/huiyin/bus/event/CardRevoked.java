package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A card that was confirmed does not count any more; nothing is deleted. */
public record CardRevoked(
        UUID cardId,
        String colour,
        String ground,
        String section,
        String unit,
        String rootCause,
        List<UUID> caseIds,
        String reason,
        boolean byRule,
        Instant revokedAt)
        implements PublishedEvent {

    public CardRevoked {
        caseIds = List.copyOf(caseIds);
    }

    @Override
    public EventType type() {
        return EventType.CARD_REVOKED;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
