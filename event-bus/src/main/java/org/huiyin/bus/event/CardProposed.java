package org.huiyin.bus.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card is proposed against a section, which may answer; it counts for nothing yet. */
public record CardProposed(
        UUID cardId,
        String colour,
        String ground,
        String section,
        String unit,
        String rootCause,
        List<UUID> caseIds,
        boolean byRule,
        List<UUID> eventIds,
        @Nullable UUID findingId,
        @Nullable UUID orderId,
        List<UUID> basis,
        Instant proposedAt,
        Instant answerBy)
        implements PublishedEvent {

    public CardProposed {
        caseIds = List.copyOf(caseIds);
        eventIds = List.copyOf(eventIds);
        basis = List.copyOf(basis);
    }

    @Override
    public EventType type() {
        return EventType.CARD_PROPOSED;
    }

    @Override
    public UUID subject() {
        return cardId;
    }
}
