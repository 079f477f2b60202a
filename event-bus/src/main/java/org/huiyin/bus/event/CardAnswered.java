package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The section answered a proposed card; its words stay in evaluation. */
public record CardAnswered(UUID cardId, String colour, String ground, String section, String unit, Instant answeredAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CARD_ANSWERED;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
