package org.huiyin.dispatch.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV for a spreadsheet (RFC 4180): UTF-8 with a byte order mark, a head line in both languages, and an apostrophe before
 * whatever the spreadsheet would take for a formula (ASVS 1.2.10).
 */
record Csv<T>(String name, List<Column<T>> columns) {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    /** Whoever names no type of answer gets JSON. */
    static final String SECOND_CHOICE = MEDIA_TYPE + ";qs=0.5";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\0";

    static <T> Column<T> column(String zh, String en, Function<T, @Nullable Object> value) {
        return new Column<>(zh + " / " + en, value);
    }

    String head() {
        return BYTE_ORDER_MARK
                + lines(Stream.of(columns.stream().map(Column::head).toList()));
    }

    String rows(List<T> rows) {
        return lines(rows.stream().map(row -> columns.stream()
                .map(column -> text(column.value().apply(row)))
                .toList()));
    }

    private static String lines(Stream<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** A column with its head in Chinese and English. */
    record Column<T>(String head, Function<T, @Nullable Object> value) {}
}
