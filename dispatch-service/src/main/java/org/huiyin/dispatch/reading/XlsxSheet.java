package org.huiyin.dispatch.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huiyin.dispatch.sheet.Fault;
import org.huiyin.dispatch.sheet.FaultCode;
import org.huiyin.dispatch.sheet.FileFault;
import org.huiyin.dispatch.sheet.Form;
import org.huiyin.dispatch.sheet.Line;
import org.huiyin.dispatch.sheet.Table;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Formulas are refused, days may be real days of the spreadsheet. */
record XlsxSheet(Path file, Table table) implements Sheet {

    @Override
    public void each(Consumer<Line> reader) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), reader);
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableFile(FileFault.BROKEN_FILE, e);
        }
    }

    private void read(Iterator<Row> rows, Consumer<Line> reader) {
        if (!rows.hasNext()) {
            throw new UnreadableFile(FileFault.NO_HEADER);
        }
        Header header = new Header(guarded(() -> names(rows.next())), table);
        for (int count = 1; rows.hasNext(); count++) {
            if (count > MOST_ROWS) {
                throw new UnreadableFile(FileFault.TOO_MANY_ROWS);
            }
            Line line = guarded(() -> line(header, rows.next()));
            if (line.values().values().stream().anyMatch(value -> !value.isEmpty())) {
                reader.accept(line);
            }
        }
    }

    /** A broken workbook may make its reader fail in any way. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new UnreadableFile(FileFault.BROKEN_FILE, e);
        }
    }

    private static List<String> names(Row row) {
        return row.stream().map(cell -> text(cell, false)).toList();
    }

    private Line line(Header header, Row row) {
        List<String> values = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < Math.max(header.width(), row.getCellCount()); i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                faults.add(new Fault(header.name(i), FaultCode.FORMULA));
            }
            String value = text(cell, isADay(header.name(i)));
            if (i < header.width() || !value.isBlank()) {
                values.add(value);
            }
        }
        return header.line(row.getRowNum(), values, faults);
    }

    private boolean isADay(String column) {
        return table.column(column).filter(found -> found.form() == Form.DATE).isPresent();
    }

    private static String text(@Nullable Cell cell, boolean day) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (day && cell.getType() == CellType.NUMBER) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }
}
