package org.huiyin.evaluation.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a table of the inputs as CSV (RFC 4180) row by row: UTF-8 with a byte order mark, and an apostrophe before a text that a
 * spreadsheet would take for a formula.
 */
public final class CsvInputs {
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\0";

    private CsvInputs() {}

    /** Leaves the stream open. */
    public static void write(InputTable table, RunInputs inputs, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(table.head());
        Iterator<List<Object>> rows = table.rows(inputs).iterator();
        while (rows.hasNext()) {
            csv.writeRecord(rows.next().stream().map(CsvInputs::cell).toList());
        }
        csv.flush();
        text.flush();
    }

    private static String cell(Object value) {
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
