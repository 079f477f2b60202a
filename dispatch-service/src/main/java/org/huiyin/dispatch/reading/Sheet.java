package org.huiyin.dispatch.reading;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.huiyin.dispatch.sheet.Format;
import org.huiyin.dispatch.sheet.Line;
import org.huiyin.dispatch.sheet.Table;

/** A file of rows that can be read more than once, and never stands in memory as a whole. */
public sealed interface Sheet permits CsvSheet, XlsxSheet {
    int MOST_ROWS = 200_000;

    /** Reads from the beginning to the end; blank rows are left out. */
    void each(Consumer<Line> reader);

    /** Finds out how the file is to be read, and refuses what is beyond the limits. */
    static Sheet open(Path file, Format format, Table table) {
        return switch (format) {
            case CSV -> new CsvSheet(file, Encodings.of(file), table);
            case XLSX -> {
                ZipLimits.check(file);
                yield new XlsxSheet(file, table);
            }
        };
    }
}
