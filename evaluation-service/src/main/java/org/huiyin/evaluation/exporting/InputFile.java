package org.huiyin.evaluation.exporting;

import java.io.IOException;
import java.io.OutputStream;

/** What the inputs of a run are exported as. */
public enum InputFile {
    CASES_CSV("cases.csv", CsvInputs.MEDIA_TYPE, (inputs, to) -> CsvInputs.write(InputTable.CASES, inputs, to)),
    SECTIONS_CSV(
            "sections.csv", CsvInputs.MEDIA_TYPE, (inputs, to) -> CsvInputs.write(InputTable.SECTIONS, inputs, to)),
    PROBLEMS_CSV(
            "problems.csv", CsvInputs.MEDIA_TYPE, (inputs, to) -> CsvInputs.write(InputTable.PROBLEMS, inputs, to)),
    WORKBOOK("inputs.xlsx", XlsxInputs.MEDIA_TYPE, XlsxInputs::write),
    PERFORMANCE_REQUEST("performance.json", "application/json", MethodRequests::performance),
    PROBLEMS_REQUEST("problems.json", "application/json", MethodRequests::problems);

    private final String fileName;
    private final String mediaType;
    private final Writing writing;

    InputFile(String fileName, String mediaType, Writing writing) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Row by row, as the rows come; leaves the stream open. */
    public void write(RunInputs inputs, OutputStream to) throws IOException {
        writing.write(inputs, to);
    }

    private interface Writing {
        void write(RunInputs inputs, OutputStream to) throws IOException;
    }
}
