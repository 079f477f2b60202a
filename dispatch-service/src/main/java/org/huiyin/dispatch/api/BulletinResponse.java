package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.supervision.Bulletin;
import org.huiyin.dispatch.supervision.UnitFigures;

/** A weekly bulletin, frozen since it was issued. */
@Schema(name = "Bulletin")
public record BulletinResponse(
        UUID id,
        @Schema(examples = "2026-W46") String week,
        LocalDate firstDay,
        LocalDate lastDay,
        @Schema(examples = "2026年第46周督办通报（11月9日至11月15日）") String titleZh,
        @Schema(examples = "Supervision bulletin, week 46 of 2026 (2026-11-09 to 2026-11-15)") String titleEn,
        @Schema(description = "One entry per unit that something is to be said of") List<UnitFigures> figures,
        Instant issuedAt) {

    static BulletinResponse of(Bulletin bulletin) {
        return new BulletinResponse(
                bulletin.id(),
                bulletin.week().toString(),
                bulletin.week().firstDay(),
                bulletin.week().lastDay(),
                bulletin.title().zh(),
                bulletin.title().en(),
                bulletin.figures(),
                bulletin.issuedAt());
    }
}
