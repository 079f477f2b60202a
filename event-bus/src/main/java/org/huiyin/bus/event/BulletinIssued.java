package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A weekly bulletin was frozen; its figures are read by its id. */
public record BulletinIssued(
        UUID bulletinId,
        String week,
        LocalDate firstDay,
        LocalDate lastDay,
        String titleZh,
        String titleEn,
        Instant issuedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.BULLETIN_ISSUED;
    }

    @Override
    public UUID subject() {
        return bulletinId;
    }
}
