package org.huiyin.intake.registering;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.store.SourceRow;
import org.jspecify.annotations.Nullable;

/** A source with its terms, for those who keep the register and for the client it is bound to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Source")
public record SourceView(
        @Schema(examples = "provincial") String code,
        @Schema(examples = "省投诉平台") String zh,
        @Schema(examples = "Provincial platform") String en,
        @Schema(examples = "ACTIVE", description = "ACTIVE or CLOSED") String state,
        @Schema(description = "OAuth client that alone may file under it, besides clerks") @Nullable String client,
        @Nullable Integer quotaPerDay,
        @Nullable Integer limitPerMinute,
        @Schema(description = "Counted against the quota today") int filedToday) {

    static SourceView of(SourceRow row, int filedToday) {
        return new SourceView(
                row.code, row.zh, row.en, row.state, row.client, row.quotaPerDay, row.limitPerMinute, filedToday);
    }
}
