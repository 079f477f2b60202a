package org.huiyin.intake.helping;

import java.util.Map;
import java.util.function.Function;
import org.huiyin.intake.complaint.InvalidValue;
import org.jspecify.annotations.Nullable;

/** One row of a sheet; a value that breaks its rule ends the reading of the row. */
record SheetRow(long line, Map<String, String> values) {

    /** What is wrong with a row, by line and column. */
    static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SheetFault fault;

        Bad(SheetFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }

        SheetFault fault() {
            return fault;
        }
    }

    <T> T required(String column, Function<String, T> rule) {
        T value = optional(column, rule);
        if (value == null) {
            throw bad(column, "required", "must be given");
        }
        return value;
    }

    <T> @Nullable T optional(String column, Function<String, T> rule) {
        String text = values.getOrDefault(column, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return rule.apply(text);
        } catch (InvalidValue invalid) {
            throw bad(column, invalid.code(), invalid.detail());
        }
    }

    Bad bad(String column, String code, String detail) {
        return new Bad(new SheetFault(line, column, code, detail));
    }
}
