package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sections are split, merged, renamed, moved or closed from a day on. What happened before that day stays with the sections that it
 * happened to.
 */
public record SectionReorganised(
        UUID reorganisationId,
        String kind,
        LocalDate effectiveOn,
        List<String> predecessors,
        List<String> successors,
        Map<String, String> inheritance,
        Instant orderedAt)
        implements PublishedEvent {

    public SectionReorganised {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
        inheritance = Map.copyOf(inheritance);
    }

    @Override
    public EventType type() {
        return EventType.SECTION_REORGANISED;
    }

    @Override
    public UUID subject() {
        return reorganisationId;
    }
}
