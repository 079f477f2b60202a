package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** A card has lasted its time and has no effect any more. */
public record CardExpired(UUID cardId, String colour, String ground, String section, String unit, Instant expiredAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CARD_EXPIRED;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
