package org.huiyin.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.store.ImportRow;
import org.huiyin.intake.store.ImportState;
import org.huiyin.service.sheet.SheetFault;
import org.huiyin.service.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** A file of complaints, and how far it has come. */
@Schema(name = "ComplaintImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportResponse(
        UUID id,
        @Schema(examples = "complaints") String profile,
        @Schema(examples = "shuangqian") String source,
        SheetFormat format,
        boolean dryRun,
        @Schema(description = "CHECKED ends a dry run, FAILED a file that can't be read (to its end)")
                ImportState state,
        @Nullable FileProblem problem,
        @Schema(description = "Rows of the whole file, once it was read to its end", examples = "100000") @Nullable
                Integer rowsTotal,
        @Schema(description = "Rows worked off so far") int rowsRead,
        @Schema(description = "New complaints; in a dry run, rows that would become some") int rowsFiled,
        @Schema(description = "Rows that were imported before and say the same") int rowsUnchanged,
        @Schema(description = "Rows whose number was imported before with another content; nothing was changed")
                int rowsDiffering,
        @Schema(description = "Rows that break a rule") int rowsRefused,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    static ImportResponse of(ImportRow row) {
        ImportRow.Failure failure = row.course().failure();
        ImportRow.Counts counts = row.course().counts();
        return new ImportResponse(
                row.id(),
                ImportForm.name(row.wish().profile()),
                row.wish().source(),
                row.wish().format(),
                row.wish().dryRun(),
                row.course().state(),
                failure == null ? null : FileProblem.of(failure),
                row.course().total(),
                counts.read(),
                counts.filed(),
                counts.unchanged(),
                counts.differing(),
                counts.refused(),
                row.sender().at(),
                row.course().finishedAt());
    }

    /** Why a file failed as a whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FileProblem(
            SheetFault code,
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
            SheetFault fault = failure.fault();
            String column = failure.column();
            return new FileProblem(fault, column, fault.zh(column), fault.en(column));
        }
    }
}
