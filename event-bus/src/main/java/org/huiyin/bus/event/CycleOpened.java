package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation cycle was opened: whom it compares, over which days. */
public record CycleOpened(
        UUID cycleId,
        String nameZh,
        String nameEn,
        String kind,
        @Nullable String territory,
        @Nullable String unitLevel,
        List<String> peerGroups,
        LocalDate from,
        LocalDate to,
        Instant openedAt)
        implements PublishedEvent {
    public CycleOpened {
        peerGroups = List.copyOf(peerGroups);
    }

    @Override
    public EventType type() {
        return EventType.CYCLE_OPENED;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
