package org.huiyin.evaluation.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes all tables of the inputs as one workbook, a sheet each, row by row. Texts are cells of text, never formulas. */
public final class XlsxInputs {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS_HELD = 1_000;

    private XlsxInputs() {}

    /** Leaves the stream open. */
    public static void write(RunInputs inputs, OutputStream to) throws IOException {
        var workbook = new Workbook(to, "Huiyin", "1.0");
        for (InputTable table : InputTable.values()) {
            sheet(workbook.newWorksheet(table.name().toLowerCase(Locale.ROOT)), table, inputs);
        }
        workbook.finish();
    }

    private static void sheet(Worksheet sheet, InputTable table, RunInputs inputs) throws IOException {
        row(sheet, 0, List.copyOf(table.head()));
        sheet.freezePane(0, 1);
        Iterator<List<Object>> rows = table.rows(inputs).iterator();
        for (int number = 1; rows.hasNext(); number++) {
            row(sheet, number, rows.next());
            if (number % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void row(Worksheet sheet, int number, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number value) {
                sheet.value(number, column, value);
            } else {
                sheet.inlineString(number, column, cells.get(column).toString());
            }
        }
    }
}
