package org.huiyin.service.sheet;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param number of its first line in the file, as an editor counts, from 1
 */
public record SheetRow(int number, List<Cell> cells) {
    private static final Cell EMPTY = new Cell("", false, null);

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell at this place, from 0; an empty one beyond the end of the row. */
    public Cell cell(int place) {
        return place < cells.size() ? cells.get(place) : EMPTY;
    }

    /** The texts of all cells. */
    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }

    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    /**
     * One value.
     *
     * @param text as it is shown; a number of a workbook without its format
     * @param formula whether a workbook computes it
     * @param moment what a number of a workbook means as a time of its calendar, without a zone
     */
    public record Cell(String text, boolean formula, @Nullable LocalDateTime moment) {
        static Cell of(String text) {
            return new Cell(text, false, null);
        }
    }

    static SheetRow of(int number, List<String> texts) {
        return new SheetRow(number, texts.stream().map(Cell::of).toList());
    }
}
