package org.huiyin.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.intake.bulk.FaultWords;
import org.huiyin.intake.bulk.RowFault;
import org.huiyin.intake.complaint.Language;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.store.ImportLines;
import org.huiyin.intake.store.RowOutcome;
import org.jspecify.annotations.Nullable;

/** A row of a file, what was made of it, and how far the complaint has come since. */
@Schema(name = "ComplaintImportRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowResponse(
        @Schema(description = "As an editor counts, the header is line 1", examples = "2") int line,
        RowOutcome outcome,
        List<RowProblem> problems,
        @Nullable FiledAs complaint) {

    static ImportRowResponse of(ImportLines.Told told) {
        ImportLines.Filed filed = told.filed();
        return new ImportRowResponse(
                told.line(),
                told.outcome(),
                told.faults().stream().map(RowProblem::of).toList(),
                filed == null ? null : FiledAs.of(filed));
    }

    /** One thing that is wrong with a row. */
    public record RowProblem(
            @Schema(description = "Empty for the row as a whole", examples = "phone") String column,
            @Schema(examples = "invalid-phone") String code,
            String messageZh,
            String messageEn) {

        static RowProblem of(RowFault fault) {
            FaultWords words = FaultWords.of(fault.code());
            return new RowProblem(fault.column(), fault.code(), words.zh(), words.en());
        }
    }

    /** The complaint, for the outside system to note beside its own number. */
    public record FiledAs(
            UUID id,
            @Schema(examples = "2026-00000017-4") String number,
            @Nullable String externalId,
            @Schema(examples = "ASSIGNED") String stage,
            String stageZh,
            String stageEn) {

        static FiledAs of(ImportLines.Filed filed) {
            Stage stage = Stage.valueOf(filed.stage());
            return new FiledAs(
                    filed.id(),
                    filed.number().toString(),
                    filed.externalId(),
                    stage.name(),
                    stage.words(Language.ZH),
                    stage.words(Language.EN));
        }
    }
}
