package org.huiyin.dispatch.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.sheet.FaultCode;
import org.huiyin.dispatch.sheet.Judged;
import org.huiyin.dispatch.store.ImportLines;

/** A row of a file, and what was made of it. */
@Schema(name = "RegisterImportRow")
public record ImportLineResponse(
        @Schema(description = "As an editor counts, the header is line 1", examples = "2") int line,
        @Schema(description = "The row's code, empty if it is not one", examples = "S0001") String code,
        Judged.RowOutcome outcome,
        List<RowProblem> problems) {

    static ImportLineResponse of(ImportLines.Told told) {
        return new ImportLineResponse(
                told.line(),
                told.code(),
                told.outcome(),
                told.faults().stream()
                        .map(fault -> new RowProblem(
                                fault.column(),
                                fault.code(),
                                fault.code().zh(),
                                fault.code().en()))
                        .toList());
    }

    /** One thing that is wrong with a row. */
    public record RowProblem(
            @Schema(description = "Empty for the row as a whole", examples = "unit") String column,
            FaultCode code,
            String messageZh,
            String messageEn) {}
}
