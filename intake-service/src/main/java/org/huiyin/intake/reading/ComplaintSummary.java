package org.huiyin.intake.reading;

import java.time.Instant;
import java.util.UUID;

/** A complaint in a list. */
public record ComplaintSummary(
        UUID id,
        String number,
        String status,
        String kind,
        String category,
        String territory,
        String title,
        Instant filedAt,
        String stage,
        String stageZh,
        String stageEn) {

    @Override
    public String toString() {
        return "ComplaintSummary[" + id + "]";
    }
}
