package org.huiyin.dispatch.reading;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.huiyin.dispatch.sheet.Line;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.service.sheet.SheetFormat;

/** A file for the register that can be read more than once, and never stands in memory as a whole. */
public final class Sheet {
    static final int MOST_ROWS = 200_000;

    private final org.huiyin.service.sheet.Sheet rows;
    private final SheetFormat format;
    private final Table table;

    private Sheet(org.huiyin.service.sheet.Sheet rows, SheetFormat format, Table table) {
        this.rows = rows;
        this.format = format;
        this.table = table;
    }

    /** Finds out how the file is to be read, and refuses what is beyond the limits. */
    public static Sheet open(Path file, SheetFormat format, Table table) {
        return new Sheet(org.huiyin.service.sheet.Sheet.open(file, format, MOST_ROWS), format, table);
    }

    /** Reads from the beginning to the end; blank rows are left out. */
    public void each(Consumer<Line> reader) {
        var lines = new Lines(table, format == SheetFormat.XLSX, reader);
        rows.each(lines::take);
    }
}
