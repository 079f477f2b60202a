package org.huiyin.dispatch.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huiyin.dispatch.sheet.Fault;
import org.huiyin.dispatch.sheet.FaultCode;
import org.huiyin.dispatch.sheet.Form;
import org.huiyin.dispatch.sheet.Line;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.service.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Makes lines of rows: the first row names the columns. Formulas are refused, days may be real days of a workbook. */
final class Lines {
    private final Table table;
    private final boolean ragged;
    private final Consumer<Line> reader;
    private @Nullable Header header;

    /** @param ragged whether rows may lack empty cells at their end, as those of workbooks do */
    Lines(Table table, boolean ragged, Consumer<Line> reader) {
        this.table = table;
        this.ragged = ragged;
        this.reader = reader;
    }

    void take(SheetRow row) {
        Header known = header;
        if (known == null) {
            header = new Header(row.texts(), table);
        } else {
            reader.accept(line(known, row));
        }
    }

    private Line line(Header known, SheetRow row) {
        List<String> values = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int width = ragged
                ? Math.max(known.width(), row.cells().size())
                : row.cells().size();
        for (int i = 0; i < width; i++) {
            SheetRow.Cell cell = row.cell(i);
            if (cell.formula()) {
                faults.add(new Fault(known.name(i), FaultCode.FORMULA));
            }
            String value = text(cell, known.name(i));
            if (!ragged || i < known.width() || !value.isBlank()) {
                values.add(value);
            }
        }
        return known.line(row.number(), values, faults);
    }

    private String text(SheetRow.Cell cell, String column) {
        boolean day =
                table.column(column).filter(found -> found.form() == Form.DATE).isPresent();
        return day && cell.moment() != null ? cell.moment().toLocalDate().toString() : cell.text();
    }
}
