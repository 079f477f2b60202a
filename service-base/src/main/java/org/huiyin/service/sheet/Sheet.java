package org.huiyin.service.sheet;

import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of rows that can be read more than once, and never stands in memory as a whole. The first row is its header. */
public sealed interface Sheet permits CsvSheet, XlsxSheet {

    /** Reads from the header to the end; blank rows are left out. Throws {@link UnreadableSheet} where it can't go on. */
    void each(Consumer<SheetRow> reader);

    /**
     * Finds out how the file is to be read, and refuses what is beyond the limits.
     *
     * @param mostRows how many rows it may have below the header
     */
    static Sheet open(Path file, SheetFormat format, int mostRows) {
        return switch (format) {
            case CSV -> new CsvSheet(file, Encodings.of(file), mostRows);
            case XLSX -> {
                ZipLimits.check(file);
                WorkbookLimits.check(file);
                yield new XlsxSheet(file, mostRows);
            }
        };
    }
}
