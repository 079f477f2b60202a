package org.huiyin.intake.helping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.service.sheet.SheetRow.Cell;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, by column; a value that breaks its rule ends the reading of the row. */
record RegisterRow(int line, Map<String, Cell> cells) {

    /** What is wrong with a row. */
    static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RowFault fault;

        Bad(RowFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }

        RowFault fault() {
            return fault;
        }
    }

    <T> T required(String column, Function<String, T> rule) {
        return present(column, optional(column, rule));
    }

    LocalDate requiredDay(String column) {
        return present(column, optionalDay(column));
    }

    /** A day as text, or as a workbook has it. */
    @Nullable
    LocalDate optionalDay(String column) {
        Cell cell = cells.get(column);
        LocalDateTime moment = cell == null ? null : cell.moment();
        return moment == null ? optional(column, RegisterRow::day) : moment.toLocalDate();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("invalid-date", "is not a day such as 2026-03-02");
        }
    }

    private <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw bad(column, "required", "must be given");
        }
        return value;
    }

    <T> @Nullable T optional(String column, Function<String, T> rule) {
        Cell cell = cells.get(column);
        if (cell != null && cell.formula()) {
            throw bad(column, "formula", "is computed; send the value itself");
        }
        String text = text(column);
        try {
            return text.isEmpty() ? null : rule.apply(text);
        } catch (InvalidValue invalid) {
            throw bad(column, invalid.code(), invalid.detail());
        }
    }

    String text(String column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text().strip();
    }

    Bad bad(String column, String code, String detail) {
        return new Bad(RowFault.of(line, column, code, detail));
    }
}
