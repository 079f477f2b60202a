package org.huiyin.bus.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register entry of a section as it stands since {@code validFrom}; a closed one says since when. */
public record SectionRegistered(
        UUID sectionId,
        String code,
        String nameZh,
        String nameEn,
        String unit,
        String unitNameZh,
        String unitNameEn,
        String unitLevel,
        String territory,
        String industry,
        String leader,
        String leaderMailbox,
        String sectionMailbox,
        LocalDate validFrom,
        @Nullable LocalDate closedOn)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.SECTION_REGISTERED;
    }

    @Override
    public UUID subject() {
        return sectionId;
    }
}
