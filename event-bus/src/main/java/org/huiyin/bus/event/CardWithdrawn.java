package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A proposed card was dropped before it counted. */
public record CardWithdrawn(
        UUID cardId,
        String colour,
        String ground,
        String section,
        String unit,
        String rootCause,
        List<UUID> caseIds,
        String reason,
        boolean byRule,
        Instant withdrawnAt)
        implements PublishedEvent {

    public CardWithdrawn {
        caseIds = List.copyOf(caseIds);
    }

    @Override
    public EventType type() {
        return EventType.CARD_WITHDRAWN;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
