package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The section's leader appealed against a card; until the decision it does not count. */
public record CardAppealed(UUID cardId, String colour, String ground, String section, String unit, Instant appealedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CARD_APPEALED;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
