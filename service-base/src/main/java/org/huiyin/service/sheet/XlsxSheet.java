package org.huiyin.service.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. */
record XlsxSheet(Path file, int mostRows) implements Sheet {
    private static final int DAYS_UNTIL_YEAR_10000 = 2_958_466;

    @Override
    public void each(Consumer<SheetRow> reader) {
        try (ReadableWorkbook workbook = guarded(() -> new ReadableWorkbook(file.toFile()));
                Stream<Row> rows = guarded(() -> workbook.getFirstSheet().openStream())) {
            read(rows.iterator(), reader);
        } catch (IOException e) {
            throw new UnreadableSheet(SheetFault.BROKEN_FILE, e);
        }
    }

    private void read(Iterator<Row> rows, Consumer<SheetRow> reader) {
        if (!guarded(rows::hasNext)) {
            throw new UnreadableSheet(SheetFault.NO_HEADER);
        }
        for (int count = 0; guarded(rows::hasNext); count++) {
            if (count > mostRows) {
                throw new UnreadableSheet(SheetFault.TOO_MANY_ROWS);
            }
            SheetRow row = guarded(() -> row(rows.next()));
            if (!row.blank()) {
                reader.accept(row);
            }
        }
    }

    /** A broken workbook may make its reader fail in any way. */
    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet(SheetFault.BROKEN_FILE, e);
        }
    }

    private interface Reading<T> {
        T get() throws IOException;
    }

    private static SheetRow row(Row row) {
        List<SheetRow.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static SheetRow.Cell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return SheetRow.Cell.of("");
        }
        boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        return new SheetRow.Cell(cell.getText() == null ? "" : cell.getText(), formula, moment(cell));
    }

    /** Numbers beyond the calendar of a workbook are no times: telephone numbers, for example. */
    private static @Nullable LocalDateTime moment(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return null;
        }
        double days = cell.asNumber().doubleValue();
        return days >= 1 && days < DAYS_UNTIL_YEAR_10000 ? cell.asDate() : null;
    }
}
