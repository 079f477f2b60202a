package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.CoHandlerRow;
import org.huiyin.dispatch.store.ShareEndColumns;
import org.huiyin.dispatch.teamwork.CoHandling;
import org.huiyin.dispatch.teamwork.Share;
import org.jspecify.annotations.Nullable;

/** A section that helps with a case (协办), with what it was asked and what it said. */
@Schema(name = "CoHandler")
public record CoHandlerResponse(
        int number,
        int round,
        CoHandling.Name state,
        @Schema(examples = "S0004") String section,
        @Schema(examples = "U002") String unit,
        @Schema(examples = "L0004") String leader,
        String task,
        Instant addedAt,
        Instant dueAt,
        @Schema(description = "The last working day") LocalDate dueOn,
        int limitWorkingDays,
        @Schema(description = "Counted over a year whose holidays are not known yet") boolean provisional,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,
        @Schema(description = "Who reported or, for a silent section, answered") @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Schema(description = "What came of it, or why it was released", examples = "DONE") @Nullable String endCode,
        @Nullable Boolean onTime,
        @Schema(description = "The report, or why somebody else spoke") @Nullable String words) {

    static CoHandlerResponse of(CoHandlerRow row) {
        Share share = row.state().share();
        ShareEndColumns end = row.end();
        return new CoHandlerResponse(
                share.number(),
                share.round(),
                row.state().name(),
                share.to().section(),
                share.to().unit(),
                share.to().leader(),
                row.task(),
                share.addedAt(),
                share.deadline().dueAt(),
                share.deadline().dueOn(),
                share.deadline().limitWorkingDays(),
                share.deadline().provisional(),
                row.acceptedBy(),
                row.acceptedAt(),
                end == null ? null : end.endedBy(),
                end == null ? null : end.endedAt(),
                end == null ? null : end.endCode(),
                end == null ? null : end.onTime(),
                row.words());
    }
}
