package org.huiyin.dispatch.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.sheet.FileFault;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.dispatch.store.ImportRow;
import org.huiyin.dispatch.store.ImportState;
import org.huiyin.service.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** A file for the register, and how far it has come. */
@Schema(name = "RegisterImport")
public record ImportResponse(
        UUID id,
        Table data,
        SheetFormat format,
        boolean dryRun,
        boolean acceptGoodRows,
        @Schema(description = "CHECKED ends a dry run, REFUSED a file with bad rows, FAILED one that can't be read")
                ImportState state,
        @Nullable FileProblem problem,
        @Schema(description = "Rows judged so far") int rowsRead,
        int rowsGood,
        @Schema(description = "Rows that say what the register says already") int rowsUnchanged,
        int rowsBad,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    static ImportResponse of(ImportRow row) {
        ImportRow.Failure failure = row.failure();
        return new ImportResponse(
                row.id(),
                row.wish().data(),
                row.wish().format(),
                row.wish().dryRun(),
                row.wish().acceptGoodRows(),
                row.state(),
                failure == null ? null : FileProblem.of(failure),
                row.counts().read(),
                row.counts().good(),
                row.counts().unchanged(),
                row.counts().bad(),
                row.receivedAt(),
                row.finishedAt());
    }

    /** Why a file failed as a whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FileProblem(
            FileFault code,
            @Schema(
                            description =
                                    "Number of the column that is unknown or there twice, from 1; or the heading of the"
                                            + " one that lacks",
                            examples = "8")
                    @Nullable
                    String column,
            String messageZh,
            String messageEn) {

        static FileProblem of(ImportRow.Failure failure) {
            FileFault fault = failure.fault();
            String column = failure.column();
            return new FileProblem(fault, column, fault.zh(column), fault.en(column));
        }
    }
}
